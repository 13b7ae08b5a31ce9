import { formatStep } from "../program/format.ts";
import { type NumberedStep, numberSteps } from "../program/number-steps.ts";
import { needsConnection, type ParallelStep, type Step } from "../program/step.ts";
import type { LeasePolicy, PlacedStep } from "./lease-policy.ts";

/** What a connection does during a line: the request has none, it works, or it is held idle. */
export type Holding = "none" | "working" | "idle";

/** A step as a line of text, at the place of its number. */
export interface OutlineLine {
  readonly text: string;
  readonly holding: Holding;
}

/** The steps of a program, those of branches too, and what each does to a connection. */
export function outline(steps: readonly Step[], policy: LeasePolicy): readonly OutlineLine[] {
  const numbered = numberSteps(steps);
  const held = heldSteps(steps, policy);
  return numbered.map((one, index) => ({
    text: lineOf(one, numbered[index - 1]),
    holding: holdingOf(one, held),
  }));
}

/** Branches stand under their `parallel`, each but the first begun by `&`. */
function lineOf({ step, inside }: NumberedStep, before: NumberedStep | undefined): string {
  if (step.kind === "parallel") return step.kind;
  if (inside === null) return formatStep(step);
  const begins = before?.inside && before.inside.branch !== inside.branch;
  return `${begins ? "&" : "\u2007"} ${formatStep(step)}`;
}

function holdingOf({ step, index, inside }: NumberedStep, held: ReadonlySet<number>): Holding {
  // In a branch a statement has a connection in any case: the request's, or one of its own.
  if (needsConnection(step) && (inside || held.has(index))) return "working";
  return held.has(index) || (inside && held.has(inside.index)) ? "idle" : "none";
}

/** The numbers of the steps during which the request, or a branch of it, has a connection. */
function heldSteps(steps: readonly Step[], policy: LeasePolicy, firstIndex = 0): Set<number> {
  const held = new Set<number>();
  let leases = 0;
  for (const placed of policy.place(steps, firstIndex)) {
    if (placed.kind === "checkout") leases++;
    if (endsLease(placed)) leases--;
    if (placed.kind !== "step") continue;
    if (leases > 0) held.add(placed.index);
    if (placed.step.kind === "parallel") holdInside(placed.step, placed.index + 1, policy, held);
  }
  return held;
}

/** What is leaked stays with the request: nobody else ever gets it. */
function endsLease({ kind }: PlacedStep): boolean {
  return kind === "release" || kind === "keep";
}

/** Each branch has leases of its own. */
function holdInside(
  { branches }: ParallelStep,
  firstIndex: number,
  policy: LeasePolicy,
  held: Set<number>,
): void {
  let first = firstIndex;
  for (const steps of branches) {
    for (const index of heldSteps(steps, policy, first)) held.add(index);
    first += steps.length;
  }
}
