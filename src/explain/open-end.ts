import type { Micros } from "../kernel/time.ts";
import type { TraceIndex } from "../trace/trace-index.ts";
import { isOutcome, type Mark, Reason } from "../trace/words.ts";

/**
 * Does what the task has or waits for last until the run's end only because the run ends there:
 * at its budget of events, or with everybody waiting for each other?
 */
export function isOpenEnded(index: TraceIndex, task: number, to: Micros): boolean {
  const { endedAt, marks } = index.trace;
  if (to < endedAt) return false;
  return !index
    .marksOf(task)
    .some((row) => isOutcome(marks.kind[row] as Mark) && marks.detail[row] !== Reason.deadlock);
}

/** Will nobody ever give the lease back in this run: is it lost, or its holder never done? */
export function isNeverReleased(index: TraceIndex, lease: number): boolean {
  const { holds, endedAt } = index.trace;
  const task = holds.task[lease]!;
  const to = holds.to[lease]!;
  return to === endedAt && (isOutlived(index, lease) || isOpenEnded(index, task, to));
}

/** Does the lease go on when its task has nothing to do any more? */
function isOutlived(index: TraceIndex, lease: number): boolean {
  const { holds, waits } = index.trace;
  const last = index.waitsOf(holds.task[lease]!).at(-1);
  return last !== undefined && waits.to[last]! < holds.to[lease]!;
}
