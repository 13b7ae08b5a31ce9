import type { RunFacts } from "../metrics/run-facts.ts";

/** One variant's run, to be written. */
export interface ExportedRun {
  readonly label: string;
  readonly facts: RunFacts;
  /** What a unit is called: process, thread, loop, coroutine. */
  readonly unit: string;
  /** Its JSON form, for the files that carry it. */
  readonly scenario: object;
}
