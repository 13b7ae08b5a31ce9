import type { Trace } from "./trace.ts";
import { Hold, Mark } from "./words.ts";

/** How long each successful opening took, ascending, in microseconds. */
export function openingTimes({ holds, marks }: Trace): Float64Array {
  const opened = new Set<string>();
  for (let row = 0; row < marks.count; row++) {
    if (marks.kind[row] !== Mark.opened) continue;
    opened.add(`${marks.process[row]}:${marks.place[row]}:${marks.at[row]}`);
  }
  const times: number[] = [];
  for (let row = 0; row < holds.count; row++) {
    if (holds.kind[row] !== Hold.opening) continue;
    // A refused one ends without a connection.
    if (!opened.has(`${holds.process[row]}:${holds.place[row]}:${holds.to[row]}`)) continue;
    times.push(holds.to[row]! - holds.from[row]!);
  }
  return new Float64Array(times).sort();
}
