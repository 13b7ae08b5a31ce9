import type { Micros } from "../../kernel/time.ts";
import type { TraceIndex } from "../../trace/trace-index.ts";
import type { Hold } from "../../trace/words.ts";

/** Who has had a place, one after another: the rows around an instant; −1: none. */
export interface Turns {
  /** All, in order of time. */
  readonly rows: Int32Array;
  readonly before: number;
  readonly now: number;
  readonly after: number;
}

export function turnsOf(
  index: TraceIndex,
  hold: Hold,
  process: number,
  place: number,
  at: Micros,
): Turns {
  const { from, to } = index.trace.holds;
  const rows = index.lane(hold, process, place);
  const isNow = (row: number) => from[row]! <= at && at < to[row]!;
  return {
    rows,
    before: rows.findLast((row) => to[row]! <= at) ?? -1,
    now: rows.find(isNow) ?? -1,
    after: rows.find((row) => from[row]! > at) ?? -1,
  };
}
