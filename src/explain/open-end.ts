import type { Micros } from "../kernel/time.ts";
import type { TraceIndex } from "../trace/trace-index.ts";
import { isOutcome, type Mark } from "../trace/words.ts";
import { type Sentence, say } from "./explanation.ts";
import { lengthOf } from "./names.ts";

/**
 * Does what the task has or waits for last until the run's end only because the run ends there:
 * at its budget of events, or with everybody waiting for each other?
 */
export function isOpenEnded(index: TraceIndex, task: number, to: Micros): boolean {
  const { endedAt, marks } = index.trace;
  if (to < endedAt) return false;
  return !index.marksOf(task).some((row) => isOutcome(marks.kind[row] as Mark));
}

/** "the answer comes in 50 ms", or that this run will not see it. */
export function comes(
  index: TraceIndex,
  task: number,
  at: Micros,
  to: Micros,
  what: string,
): Sentence {
  if (!isOpenEnded(index, task, to)) return say`${what} in ${lengthOf(to - at)}`;
  return say`${index.trace.isTruncated ? "the run stops before that" : "that never happens"}`;
}
