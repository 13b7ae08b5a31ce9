import type { Micros } from "../kernel/time.ts";
import type { TraceIndex } from "../trace/trace-index.ts";
import { isOutcome, Mark, Reason } from "../trace/words.ts";
import { isOpenEnded } from "./open-end.ts";

/** How a wait that ends at this instant ends: one who is served goes on. */
export type EndOfWait = "served" | "gives up" | "refused" | "failed" | "cut off";

export function endOfWait(index: TraceIndex, task: number, end: Micros): EndOfWait {
  const { marks } = index.trace;
  for (const row of index.marksOf(task)) {
    if (marks.at[row] !== end || !isOutcome(marks.kind[row] as Mark)) continue;
    if (marks.detail[row] === Reason.deadlock) return "cut off";
    switch (marks.kind[row]) {
      case Mark.timedOut:
      case Mark.abandoned:
        return "gives up";
      case Mark.refused:
        return "refused";
      case Mark.failed:
        return "failed";
    }
  }
  return isOpenEnded(index, task, end) ? "cut off" : "served";
}
