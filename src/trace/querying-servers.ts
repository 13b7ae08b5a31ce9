import { countOverTime, type Series } from "./series.ts";
import type { TraceIndex } from "./trace-index.ts";
import { Hold, isStatement, type Wait } from "./words.ts";

/** How many of the pooler's connections have a statement of their client on the wire or running. */
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
