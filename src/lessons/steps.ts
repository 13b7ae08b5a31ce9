/** The screens of a chapter, always in this order: see before being told, commit before seeing. */
export const steps = ["scene", "predict", "watch", "compare", "explain", "challenge"] as const;
export type StepId = (typeof steps)[number];

/** Null for what is no step. */
export function readStep(word: string | undefined): StepId | null {
  return steps.find((step) => step === word) ?? null;
}
