import { countOverTime, type Series } from "./series.ts";
import type { Trace } from "./trace.ts";
import type { TraceIndex } from "./trace-index.ts";
import { Hold, isStatement, Mark, type Wait } from "./words.ts";

/** How many connections a pooler has open to the database. */
export function serversOverTime({ marks, endedAt }: Trace): Series {
  const opened: number[] = [];
  const closed: number[] = [];
  for (let row = 0; row < marks.count; row++) {
    if (marks.kind[row] === Mark.serverOpened) opened.push(marks.at[row]!);
    if (marks.kind[row] === Mark.serverClosed) closed.push(marks.at[row]!);
  }
  while (closed.length < opened.length) closed.push(endedAt);
  return countOverTime(new Float64Array(opened), new Float64Array(closed));
}

/** How many of them have a statement of their client on the wire or running. */
export function queryingServersOverTime(index: TraceIndex): Series {
  const { waits, holds } = index.trace;
  const begins: number[] = [];
  const ends: number[] = [];
  for (let hold = 0; hold < holds.count; hold++) {
    if (holds.kind[hold] !== Hold.serverConnection || holds.task[hold]! < 0) continue;
    const from = holds.from[hold]!;
    const to = holds.to[hold]!;
    index.eachWaitDuring(holds.task[hold]!, from, to, (wait) => {
      if (!isStatement(waits.kind[wait] as Wait)) return;
      begins.push(Math.max(waits.from[wait]!, from));
      ends.push(Math.min(waits.to[wait]!, to));
    });
  }
  return countOverTime(new Float64Array(begins), new Float64Array(ends));
}
