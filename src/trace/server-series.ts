import { countOverTime, type Series } from "./series.ts";
import type { Trace } from "./trace.ts";
import { Mark } from "./words.ts";

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
