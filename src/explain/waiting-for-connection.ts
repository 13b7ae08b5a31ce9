import { type Micros, NEVER } from "../kernel/time.ts";
import type { TraceIndex } from "../trace/trace-index.ts";
import { Hold } from "../trace/words.ts";
import { stretch } from "./activity.ts";
import { type EndOfWait, endOfWait } from "./end-of-wait.ts";
import { type Sentence, say } from "./explanation.ts";
import { lineOf } from "./line.ts";
import { lengthOf, ofProcess, plural, requestNameFirst } from "./names.ts";
import type { Obstacle } from "./obstacle.ts";
import { isNeverReleased } from "./open-end.ts";
import { isOpening } from "./opening.ts";
import type { Surroundings } from "./surroundings.ts";

/** Says who has what stands in the way, and why they do not let it go. */
export type Causes = (obstacle: Obstacle) => readonly Sentence[];

/** A request has asked for a connection and does not have it: who has them, and who is first? */
export function whyWaitingForConnection(
  index: TraceIndex,
  row: number,
  at: Micros,
  surroundings: Surroundings,
  causes: Causes,
): readonly Sentence[] {
  const { waits, rows } = index.trace;
  const task = waits.task[row]!;
  const process = waits.process[row]!;
  const { from, to } = stretch(index, row);
  const who = requestNameFirst(index, task);
  const what = `for a connection${ofProcess(rows.processes, process)}`;
  const waited =
    at === from
      ? say`${who} begins to wait ${what}`
      : say`${who} has waited ${lengthOf(at - from)} ${what}`;

  const end = endOfWait(index, task, to);
  if (isOpening(index, task, at)) {
    return [say`${waited}: it opens one itself, ${OPENINGS[end](index, to - at)}.`];
  }
  const soon = say`${ENDS[end](index, to - at)}.`;
  return [
    say`${waited}.`,
    ...causes({ kind: "pool", process }),
    whoIsNext(index, row, at, surroundings, end),
    soon,
  ];
}

type InWords = (index: TraceIndex, length: Micros) => Sentence;

const OPENINGS: Readonly<Record<EndOfWait, InWords>> = {
  served: (_, length) => say`which takes another ${lengthOf(length)}`,
  refused: (_, length) => say`and is refused in ${lengthOf(length)}`,
  "gives up": (_, length) => say`and gives up in ${lengthOf(length)}`,
  failed: (_, length) => say`and fails in ${lengthOf(length)}`,
  "cut off": () => say`and the run stops before it has`,
};

/** A run is computed ahead, so this is known. */
const ENDS: Readonly<Record<EndOfWait, InWords>> = {
  served: (_, length) => say`It gets one in ${lengthOf(length)}`,
  refused: (_, length) => say`It is refused in ${lengthOf(length)}`,
  "gives up": (_, length) => say`It gives up in ${lengthOf(length)}`,
  failed: (_, length) => say`It fails in ${lengthOf(length)}`,
  "cut off": ({ trace }) =>
    say`${trace.isTruncated ? "The run stops before it gets one" : "It waits for ever"}`,
};

/** Where the place in the line does not decide alone. */
const whoComesNext = {
  anyone: "and chance decides who is next",
  latest: "and who has come last is next",
  "who-asks": "and who asks as one comes back may be served before them",
} as const;

/** "6 requests are ahead of it; the next connection comes back in 50 ms." */
function whoIsNext(
  index: TraceIndex,
  row: number,
  at: Micros,
  { serves }: Surroundings,
  end: EndOfWait,
): Sentence {
  const line = lineOf(index, "pool", index.trace.waits.process[row]!, at);
  const place = line.indexOf(row);
  const others = line.length - 1;
  const comes = whenOneComesBack(index, row, at, end);
  if (others === 0) return say`Nobody else waits for one${comes}.`;
  if (serves !== "longest") {
    const wait = plural(others, "other waits", "others wait");
    return say`${others} ${wait} too, ${whoComesNext[serves]}${comes}.`;
  }
  if (place === 0) return say`It is the first in line${comes}.`;
  return say`${place} ${plural(place, "request is", "requests are")} ahead of it${comes}.`;
}

function whenOneComesBack(index: TraceIndex, row: number, at: Micros, end: EndOfWait): Sentence {
  const { holds, waits, isTruncated } = index.trace;
  const leases = index
    .holdsAt(at)
    .filter(
      (hold) => holds.kind[hold] === Hold.connection && holds.process[hold] === waits.process[row],
    );
  const ending = leases.filter((lease) => !isNeverReleased(index, lease));
  if (ending.length > 0) {
    const back = ending.reduce((least, lease) => Math.min(least, holds.to[lease]!), NEVER);
    return say`; the next connection comes back in ${lengthOf(back - at)}`;
  }
  // One that the pool opens for it comes, and does not come back.
  if (end === "served" || leases.length === 0) return say``;
  return isTruncated
    ? say`; none comes back before the run stops`
    : say`; none will ever come back`;
}
