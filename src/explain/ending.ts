import type { Micros } from "../kernel/time.ts";
import type { TraceIndex } from "../trace/trace-index.ts";
import { isOutcome, type Mark, type Reason } from "../trace/words.ts";

/** How a request ended. */
export interface Ending {
  readonly at: Micros;
  readonly outcome: Mark;
  readonly reason: Reason;
}

/** null for a request that has not ended in the run. */
export function endingOf(index: TraceIndex, task: number): Ending | null {
  const { marks } = index.trace;
  for (const row of index.marksOf(task)) {
    if (!isOutcome(marks.kind[row] as Mark)) continue;
    return {
      at: marks.at[row]!,
      outcome: marks.kind[row] as Mark,
      reason: marks.detail[row] as Reason,
    };
  }
  return null;
}
