import type { Micros } from "../../../src/kernel/time.ts";
import type { LeasePolicy } from "../../../src/model/lease-policy.ts";
import { formatStep } from "../../../src/program/format.ts";
import { type NumberedStep, numberSteps } from "../../../src/program/number-steps.ts";
import { needsConnection, type Step } from "../../../src/program/step.ts";
import { NO_PLACE } from "../../../src/trace/spans.ts";
import { Mark, Wait } from "../../../src/trace/words.ts";
import type { VariantRun } from "../../store/variant-run.ts";

/** What a connection does during a line: the request has none, it works, or it is held idle. */
export type Holding = "none" | "working" | "idle";

export interface ProgramLine {
  /** Its number. */
  readonly key: string;
  readonly text: string;
  /** One for each variant. */
  readonly holdings: readonly Holding[];
  /** Does the selected request do this now? */
  readonly isCurrent: boolean;
  /** Does it wait for a connection before it can? */
  readonly isWaiting: boolean;
}

/** Where a request is in its program; −1: nowhere. */
export interface Position {
  readonly step: number;
  readonly isWaiting: boolean;
}

/** The steps of a program, those of branches too, and beside each who holds a connection meanwhile. */
export function projectProgram(
  steps: readonly Step[],
  policies: readonly LeasePolicy[],
  position: Position,
): ProgramLine[] {
  const numbered = numberSteps(steps);
  const columns = policies.map((policy) => holdings(numbered, steps, policy));
  return numbered.map((one, index) => ({
    key: `${index}`,
    text: lineOf(one, numbered[index - 1]),
    holdings: columns.map((column) => column[index]!),
    isCurrent: index === position.step && !position.isWaiting,
    isWaiting: index === position.step && position.isWaiting,
  }));
}

/** Branches stand under their `parallel`, each but the first begun by `&`. */
function lineOf({ step, inside }: NumberedStep, before: NumberedStep | undefined): string {
  if (step.kind === "parallel") return step.kind;
  if (inside === null) return formatStep(step);
  const begins = before?.inside && before.inside.branch !== inside.branch;
  return `${begins ? "&" : "\u2007"} ${formatStep(step)}`;
}

function holdings(
  numbered: readonly NumberedStep[],
  steps: readonly Step[],
  policy: LeasePolicy,
): readonly Holding[] {
  const held = new Set<number>();
  let isHeld = false;
  for (const placed of policy.place(steps, 0)) {
    if (placed.kind === "checkout") isHeld = true;
    else if (placed.kind !== "step") isHeld = isHeld && placed.kind.endsWith("by-itself");
    else if (isHeld) held.add(placed.index);
  }
  return numbered.map(({ step, index, inside }) => {
    // In a branch a statement has a connection in any case: the request's, or one of its own.
    if (needsConnection(step) && (inside || held.has(index))) return "working";
    return held.has(inside?.index ?? index) ? "idle" : "none";
  });
}

/** The step that a request is at. */
export function positionAt({ index, trace }: VariantRun, task: number, at: Micros): Position {
  const row = index.waitOf(task, at);
  if (row < 0) return { step: -1, isWaiting: false };
  const step = trace.waits.place[row]!;
  return {
    step: step === NO_PLACE ? -1 : step,
    isWaiting: trace.waits.kind[row] === Wait.connection,
  };
}

/** Which program of the mix a request runs. */
export function programOf({ index, trace }: VariantRun, task: number): number {
  const { kind, detail } = trace.marks;
  const arrival = index.marksOf(task).find((row) => kind[row] === Mark.arrived);
  return arrival === undefined ? 0 : detail[arrival]!;
}
