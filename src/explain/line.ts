import type { Micros } from "../kernel/time.ts";
import { NO_PROCESS } from "../trace/spans.ts";
import type { Queue } from "../trace/thing.ts";
import type { TraceIndex } from "../trace/trace-index.ts";
import { Wait } from "../trace/words.ts";
import { isOpening } from "./obstacle.ts";

const WAITS: Readonly<Record<Queue, Wait>> = {
  outside: Wait.unit,
  pool: Wait.connection,
  pooler: Wait.serverConnection,
};

/** Rows of the waits in a line at an instant, who asked first first. */
export function lineOf(
  index: TraceIndex,
  queue: Queue,
  process: number,
  at: Micros,
): readonly number[] {
  const { waits } = index.trace;
  const isHere = (row: number) =>
    waits.kind[row] === WAITS[queue] && (queue !== "pool" || waits.process[row] === process);
  return (
    index
      .waitsAt(at)
      .filter((row) => isHere(row) && !isOpening(index, waits.task[row]!, at))
      // Of two who asked at the same instant, the one who is served first stood in front.
      .sort((a, b) => waits.from[a]! - waits.from[b]! || a - b)
  );
}

/** The line in which who waits like this stands. */
export function queueOf(wait: Wait): Queue | null {
  switch (wait) {
    case Wait.unit:
      return "outside";
    case Wait.connection:
      return "pool";
    case Wait.serverConnection:
      return "pooler";
    default:
      return null;
  }
}

/** A line outside is before the whole server. */
export function processOf(index: TraceIndex, row: number): number {
  const process = index.trace.waits.process[row]!;
  return process === NO_PROCESS ? 0 : process;
}
