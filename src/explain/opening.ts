import type { Micros } from "../kernel/time.ts";
import type { TraceIndex } from "../trace/trace-index.ts";
import { Hold } from "../trace/words.ts";

/** Does the task itself open what it waits for, or does it wipe a session? */
export function isOpening(index: TraceIndex, task: number, at: Micros): boolean {
  if (has(index, task, Hold.opening, at) || has(index, task, Hold.serverOpening, at)) return true;
  return index.owners.requestOf(task) < 0;
}

/** Has the task a hold of this kind at the instant? */
export function has(index: TraceIndex, task: number, hold: Hold, at: Micros): boolean {
  const { kind, from, to } = index.trace.holds;
  return index.holdsOf(task).some((row) => kind[row] === hold && from[row]! <= at && at < to[row]!);
}
