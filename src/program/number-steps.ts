import type { Step } from "./step.ts";

export interface NumberedStep {
  readonly step: Step;
  /** In the order of the text, those inside a parallel step right behind it. */
  readonly index: number;
  /** Of a step in a branch: the number of its parallel step, and which branch; else null. */
  readonly inside: { readonly index: number; readonly branch: number } | null;
}

/** All steps of a program, each at the place of its number: as a trace numbers them. */
export function numberSteps(steps: readonly Step[]): readonly NumberedStep[] {
  const numbered: NumberedStep[] = [];
  for (const step of steps) {
    const { length: index } = numbered;
    numbered.push({ step, index, inside: null });
    if (step.kind !== "parallel") continue;
    for (const [branch, inner] of step.branches.entries()) {
      for (const one of inner) {
        numbered.push({ step: one, index: numbered.length, inside: { index, branch } });
      }
    }
  }
  return numbered;
}
