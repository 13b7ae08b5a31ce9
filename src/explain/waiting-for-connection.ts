import { type Micros, NEVER } from "../kernel/time.ts";
import type { TraceIndex } from "../trace/trace-index.ts";
import { Hold, Mark } from "../trace/words.ts";
import { stretch } from "./activity.ts";
import { type Sentence, say } from "./explanation.ts";
import { lengthOf, plural, requestNameFirst } from "./names.ts";
import { isOpenEnded } from "./open-end.ts";
import { type PoolScene, poolScene, whoHasThem } from "./pool-scene.ts";
import type { Surroundings } from "./surroundings.ts";

/** A request has asked for a connection and does not have it: who has them, and who is first? */
export function whyWaitingForConnection(
  index: TraceIndex,
  row: number,
  at: Micros,
  surroundings: Surroundings,
): readonly Sentence[] {
  const { holds, waits } = index.trace;
  const task = waits.task[row]!;
  const { from, to } = stretch(index, row);
  const who = requestNameFirst(task);
  const waited =
    at === from
      ? say`${who} begins to wait for a connection`
      : say`${who} has waited ${lengthOf(at - from)} for a connection`;

  const scene = poolScene(index, waits.process[row]!, at);
  if (scene.openings.some((opening) => holds.task[opening] === task)) {
    return [say`${waited}: it opens one itself, ${howOpeningEnds(index, task, at, to)}.`];
  }
  return [
    say`${waited}.`,
    whoHasThem(index, scene, at, "now"),
    whoIsNext(index, scene, row, at, surroundings),
    whatComes(index, task, at, to),
  ];
}

function howOpeningEnds(index: TraceIndex, task: number, at: Micros, end: Micros): Sentence {
  const length = lengthOf(end - at);
  switch (endOfWait(index, task, end)) {
    case "served":
      return say`which takes another ${length}`;
    case "refused":
      return say`and the database refuses it in ${length}`;
    default:
      return say`and the run stops before it has`;
  }
}

/** Where the place in the line does not decide alone. */
const whoComesNext = {
  anyone: "and chance decides who is next",
  latest: "and who has come last is next",
  "who-asks": "and who asks as one comes back may be served before them",
} as const;

/** "6 requests are ahead of it; the next connection comes back in 50 ms." */
function whoIsNext(
  index: TraceIndex,
  scene: PoolScene,
  row: number,
  at: Micros,
  { serves }: Surroundings,
): Sentence {
  const place = scene.line.indexOf(row);
  const others = scene.line.length - 1;
  const back = nextRelease(index, scene);
  const comes =
    back === null
      ? say`${index.trace.isTruncated ? "none comes back before the run stops" : "none will ever come back"}`
      : say`the next connection comes back in ${lengthOf(back - at)}`;
  if (others === 0) return say`Nobody else waits for one; ${comes}.`;
  if (serves !== "longest") {
    const wait = plural(others, "other waits", "others wait");
    return say`${others} ${wait} too, ${whoComesNext[serves]}; ${comes}.`;
  }
  if (place === 0) return say`It is the first in line; ${comes}.`;
  return say`${place} ${plural(place, "request is", "requests are")} ahead of it; ${comes}.`;
}

/** "It gets one in 433 ms." A run is computed ahead, so this is known. */
function whatComes(index: TraceIndex, task: number, at: Micros, end: Micros): Sentence {
  const length = lengthOf(end - at);
  switch (endOfWait(index, task, end)) {
    case "served":
      return say`It gets one in ${length}.`;
    case "timedOut":
      return say`It gives up in ${length}.`;
    case "refused":
      return say`It is refused in ${length}.`;
    default:
      return index.trace.isTruncated
        ? say`The run stops before it gets one.`
        : say`It waits for ever.`;
  }
}

function endOfWait(index: TraceIndex, task: number, end: Micros) {
  const { holds, marks } = index.trace;
  const isServed = index
    .holdsOf(task)
    .some((row) => holds.kind[row] === Hold.connection && holds.from[row] === end);
  if (isServed) return "served";
  for (const row of index.marksOf(task)) {
    if (marks.at[row] !== end) continue;
    if (marks.kind[row] === Mark.timedOut) return "timedOut";
    if (marks.kind[row] === Mark.refused) return "refused";
  }
  return "cut off";
}

/** When the next lease of the pool ends; null where none does in this run. */
function nextRelease(index: TraceIndex, { leases }: PoolScene): Micros | null {
  const { task, to } = index.trace.holds;
  const ending = leases.filter((row) => !isOpenEnded(index, task[row]!, to[row]!));
  return ending.length === 0
    ? null
    : ending.reduce((least, row) => Math.min(least, to[row]!), NEVER);
}
