import type { Micros } from "../kernel/time.ts";
import type { TraceIndex } from "../trace/trace-index.ts";
import { Hold } from "../trace/words.ts";

/** Rows of the leases that a task has at an instant, in the order in which it got them. */
export function leasesOf(index: TraceIndex, task: number, at: Micros): readonly number[] {
  const { kind, from, to } = index.trace.holds;
  return [...index.holdsOf(task)].filter(
    (row) => kind[row] === Hold.connection && from[row]! <= at && at < to[row]!,
  );
}
