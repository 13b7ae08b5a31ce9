import type { Micros } from "../kernel/time.ts";
import type { Queue } from "../trace/thing.ts";
import type { TraceIndex } from "../trace/trace-index.ts";
import { Wait } from "../trace/words.ts";
import { isOpening } from "./opening.ts";

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
