import { formatStep } from "../program/format.ts";
import { type NumberedStep, numberSteps } from "../program/number-steps.ts";
import { needsConnection, type Step } from "../program/step.ts";
import type { LeasePolicy } from "./lease-policy.ts";

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
  return held.has(inside?.index ?? index) ? "idle" : "none";
}

/** The numbers of the steps during which the request has a connection. */
function heldSteps(steps: readonly Step[], policy: LeasePolicy): ReadonlySet<number> {
  const held = new Set<number>();
  let isHeld = false;
  for (const placed of policy.place(steps, 0)) {
    if (placed.kind === "checkout") isHeld = true;
    else if (placed.kind !== "step") isHeld = isHeld && placed.kind.endsWith("by-itself");
    else if (isHeld) held.add(placed.index);
  }
  return held;
}
