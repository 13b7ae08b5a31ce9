import type { Duration } from "../kernel/duration.ts";

/** A step that takes time: own computing, a statement, or waiting for another service. */
export type TimedStep = {
  readonly kind: "compute" | "query" | "call";
  readonly duration: Duration;
};

/** The library's transaction API: unlike a statement `sql "BEGIN"`, the pool sees it. */
export type TransactionStep = { readonly kind: "begin" | "commit" | "rollback" };

/** One line of what a request does. */
export type Step = TimedStep | TransactionStep;

/** What a request does, in order, and how often this program is chosen among others. */
export interface Program {
  readonly steps: readonly Step[];
  /** Relative to the other programs of a mix. */
  readonly weight: number;
}

/** Does the step need a connection? */
export function needsConnection(step: Step): boolean {
  return step.kind !== "compute" && step.kind !== "call";
}
