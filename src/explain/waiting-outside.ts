import type { Micros } from "../kernel/time.ts";
import type { TraceIndex } from "../trace/trace-index.ts";
import { Hold, Wait } from "../trace/words.ts";
import { crowds, stretch, whichDo } from "./activity.ts";
import { joined, type Sentence, say } from "./explanation.ts";
import { lengthOf, plural, pluralOf, requestNameFirst, requestNames } from "./names.ts";
import { isOpenEnded } from "./open-end.ts";
import type { Surroundings } from "./surroundings.ts";

/** Nobody has begun to serve the request: who has the units, and what do they do with them? */
export function whyWaitingOutside(
  index: TraceIndex,
  row: number,
  at: Micros,
  { unit }: Surroundings,
): readonly Sentence[] {
  const { waits, holds } = index.trace;
  const { from } = stretch(index, row);
  const who = requestNameFirst(waits.task[row]!);
  const waited =
    at === from
      ? say`${who} begins to wait outside for a ${unit}.`
      : say`${who} has waited ${lengthOf(at - from)} outside for a ${unit}.`;

  const units = index.holdsAt(at).filter((hold) => holds.kind[hold] === Hold.unit);
  if (units.length === 0) return [waited];
  const groups = crowds(
    index,
    units.map((hold) => holds.task[hold]!),
    at,
  ).map((crowd) => {
    const by = say`by ${requestNames(crowd.tasks)}${whichDo(crowd, "now")}`;
    return units.length === 1 ? by : say`${crowd.tasks.length} ${by}`;
  });
  const all =
    units.length === 1 ? `The only ${unit} is` : `All ${units.length} ${pluralOf(unit)} are`;
  return [waited, say`${all} taken: ${joined(groups, "; ")}.`, whoIsNext(index, row, units, at)];
}

function whoIsNext(index: TraceIndex, row: number, units: readonly number[], at: Micros): Sentence {
  const { waits, holds } = index.trace;
  const line = index
    .waitsAt(at)
    .filter((wait) => waits.kind[wait] === Wait.unit)
    .sort((a, b) => waits.from[a]! - waits.from[b]! || a - b);
  const ahead = line.indexOf(row);
  const soonest = units.reduce((a, b) => (holds.to[b]! < holds.to[a]! ? b : a));
  const free = isOpenEnded(index, holds.task[soonest]!, holds.to[soonest]!)
    ? say`none is free ${index.trace.isTruncated ? "before the run stops" : "ever again"}`
    : say`the next is free in ${lengthOf(holds.to[soonest]! - at)}`;
  if (ahead === 0) return say`It is the first in line; ${free}.`;
  return say`${ahead} ${plural(ahead, "request is", "requests are")} ahead of it; ${free}.`;
}
