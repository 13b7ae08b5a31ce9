import type { Micros } from "../kernel/time.ts";
import type { TraceIndex } from "../trace/trace-index.ts";
import { Hold } from "../trace/words.ts";
import { stretch } from "./activity.ts";
import { type Sentence, say } from "./explanation.ts";
import { lineOf } from "./line.ts";
import { lengthOf, plural, requestNameFirst } from "./names.ts";
import { isOpenEnded } from "./open-end.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Causes } from "./waiting-for-connection.ts";

/** Nobody has begun to serve the request: who has the units, and what do they do with them? */
export function whyWaitingOutside(
  index: TraceIndex,
  row: number,
  at: Micros,
  { unit }: Surroundings,
  causes: Causes,
): readonly Sentence[] {
  const { from } = stretch(index, row);
  const who = requestNameFirst(index, index.trace.waits.task[row]!);
  const waited =
    at === from
      ? say`${who} begins to wait outside for a ${unit}.`
      : say`${who} has waited ${lengthOf(at - from)} outside for a ${unit}.`;
  return [waited, ...causes({ kind: "units" }), whoIsNext(index, row, at)];
}

function whoIsNext(index: TraceIndex, row: number, at: Micros): Sentence {
  const { holds, requestCount, isTruncated } = index.trace;
  const ahead = lineOf(index, "outside", 0, at).indexOf(row);
  const place =
    ahead === 0
      ? say`It is the first in line`
      : say`${ahead} ${plural(ahead, "request is", "requests are")} ahead of it`;
  // Rows stand in the order of their ends.
  const soonest = index
    .holdsAt(at)
    .find((hold) => holds.kind[hold] === Hold.unit && holds.task[hold]! < requestCount);
  if (soonest === undefined) return say`${place}.`;
  const free = isOpenEnded(index, holds.task[soonest]!, holds.to[soonest]!)
    ? say`none is free ${isTruncated ? "before the run stops" : "ever again"}`
    : say`the next is free in ${lengthOf(holds.to[soonest]! - at)}`;
  return say`${place}; ${free}.`;
}
