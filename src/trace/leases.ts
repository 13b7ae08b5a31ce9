import type { Micros } from "../kernel/time.ts";
import { eachStatementOn } from "./own-statements.ts";
import type { TraceIndex } from "./trace-index.ts";
import { Hold } from "./words.ts";

/** One row for each lease, in the order of their ends. */
export interface LeaseTable {
  readonly count: number;
  /** The lease's row in the trace's holds. */
  readonly hold: Int32Array;
  readonly held: Float64Array;
  /** How much of it had no statement of the holder under way, and how much a transaction pinned. */
  readonly idle: Float64Array;
  readonly pinned: Float64Array;
}

export function leaseTable(index: TraceIndex): LeaseTable {
  const { holds } = index.trace;
  const hold: number[] = [];
  for (let row = 0; row < holds.count; row++) {
    if (holds.kind[row] === Hold.connection) hold.push(row);
  }
  const count = hold.length;
  const held = new Float64Array(count);
  const idle = new Float64Array(count);
  const pinned = new Float64Array(count);
  for (let lease = 0; lease < count; lease++) {
    const row = hold[lease]!;
    const from = holds.from[row]!;
    const to = holds.to[row]!;
    const task = holds.task[row]!;
    held[lease] = to - from;
    idle[lease] = to - from - statementTime(index, row);
    index.pins.each(task, from, to, (begun, over) => {
      pinned[lease] = pinned[lease]! + over - begun;
    });
  }
  return { count, hold: new Int32Array(hold), held, idle, pinned };
}

/** How long a statement of the holder was on the wire or running on it. */
function statementTime(index: TraceIndex, lease: number): Micros {
  let time = 0;
  eachStatementOn(index, lease, (from, to) => {
    time += to - from;
  });
  return time;
}
