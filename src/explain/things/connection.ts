import type { Micros } from "../../kernel/time.ts";
import { transactionAt } from "../../trace/activity.ts";
import { eachStatementOn } from "../../trace/own-statements.ts";
import type { TraceIndex } from "../../trace/trace-index.ts";
import { CloseReason, Hold, Mark, Reason } from "../../trace/words.ts";
import { type Sentence, say } from "../explanation.ts";
import { lineOf } from "../line.ts";
import {
  capitalized,
  connectionName,
  lengthOf,
  link,
  moment,
  plural,
  requestName,
  requestNameFirst,
} from "../names.ts";
import { isNeverReleased } from "../open-end.ts";
import type { Surroundings } from "../surroundings.ts";
import { isAtWork, isLeaked, isPinned } from "../who-has/pool.ts";
import { turnsOf } from "./turns.ts";
import { whatKeeps, whichDoes } from "./whoever-has-it.ts";

interface Slot {
  readonly process: number;
  readonly place: number;
}

/** What a connection is in, who has it, what they do meanwhile, and who waits for it. */
export function whyConnection(
  index: TraceIndex,
  slot: Slot,
  at: Micros,
  surroundings: Surroundings,
): readonly Sentence[] {
  const lease = turnsOf(index, Hold.connection, slot.process, slot.place, at).now;
  if (lease >= 0) return leased(index, slot, lease, at, surroundings);
  const opening = turnsOf(index, Hold.opening, slot.process, slot.place, at).now;
  if (opening >= 0) return beingOpened(index, slot, opening, at);
  if (index.lives.isOpen(slot.process, slot.place, at)) return idle(index, slot, at, surroundings);
  return notOpen(index, slot, at);
}

function nameFirst(index: TraceIndex, { process, place }: Slot): string {
  return capitalized(connectionName(index, process, place).text);
}

function leased(
  index: TraceIndex,
  slot: Slot,
  lease: number,
  at: Micros,
  surroundings: Surroundings,
): readonly Sentence[] {
  const { holds } = index.trace;
  const task = holds.task[lease]!;
  const since = holds.from[lease]!;
  const name = nameFirst(index, slot);
  if (isLeaked(index, lease, at)) {
    const by = task < 0 ? say`` : say` by ${requestName(index, task)}`;
    const never = say`nobody will ever release it`;
    return [say`${name} is leaked${by}: ${never}.`, ...whoWaitsForIt(index, slot, at)];
  }
  const state = isAtWork(index, lease, at)
    ? say`${name} is querying for ${requestName(index, task)}`
    : say`${name} is held idle by ${requestName(index, task)}${whichDoes(index, task, at)}`;
  const pinned = isPinned(index, lease, at) ? ", pinned by an open transaction" : "";
  return [
    say`${state}${pinned}.`,
    say`It has been leased since ${moment(since)}${howUsed(index, lease, at)}.`,
    ...whatKeeps(index, task, at, surroundings),
    whenItComesBack(index, lease, at),
    ...whoWaitsForIt(index, slot, at),
    ...whenOpened(index, slot, at),
  ];
}

/** ", and at work 5 ms of the 450 ms" */
function howUsed(index: TraceIndex, lease: number, at: Micros): Sentence {
  const from = index.trace.holds.from[lease]!;
  if (at === from) return [];
  let working = 0;
  eachStatementOn(index, lease, (begun, done) => {
    working += Math.max(0, Math.min(done, at) - begun);
  });
  return say`, and at work ${lengthOf(working)} of these ${lengthOf(at - from)}`;
}

function whenItComesBack(index: TraceIndex, lease: number, at: Micros): Sentence {
  const { holds, isTruncated } = index.trace;
  if (!isNeverReleased(index, lease)) {
    return say`It comes back in ${lengthOf(holds.to[lease]! - at)}.`;
  }
  return isTruncated ? say`The run stops before it comes back.` : say`It never comes back.`;
}

/** "12 requests wait for one, the longest since 1.667 s." */
function whoWaitsForIt(index: TraceIndex, { process }: Slot, at: Micros): readonly Sentence[] {
  const line = lineOf(index, "pool", process, at);
  const [first] = line;
  if (first === undefined) return [];
  const count = line.length;
  const queue = link(`${count} ${plural(count, "request", "requests")}`, {
    kind: "queue",
    queue: "pool",
    process,
  });
  const since = moment(index.trace.waits.from[first]!);
  if (count === 1) return [say`${queue} waits for one, since ${since}.`];
  return [say`${queue} wait for one, the longest since ${since}.`];
}

/** "It was opened at 0.020 s by request 4." */
function whenOpened(index: TraceIndex, slot: Slot, at: Micros): readonly Sentence[] {
  const { marks } = index.trace;
  const { openedAt } = index.lives.of(slot.process, slot.place);
  const opened = openedAt.findLast((moment) => moment <= at);
  if (opened === undefined) return [];
  if (opened === 0) return [say`It has been open since the run began.`];
  const [start, end] = index.marksBetween(opened, opened + 1);
  for (let row = start; row < end; row++) {
    const isIts = marks.process[row] === slot.process && marks.place[row] === slot.place;
    if (marks.kind[row] !== Mark.opened || !isIts) continue;
    const task = marks.task[row]!;
    const by = task < 0 ? say`` : say` by ${requestName(index, task)}`;
    return [say`It was opened at ${moment(opened)}${by}.`];
  }
  return [];
}

function beingOpened(
  index: TraceIndex,
  slot: Slot,
  opening: number,
  at: Micros,
): readonly Sentence[] {
  const { holds } = index.trace;
  const since = moment(holds.from[opening]!);
  const end = holds.to[opening]!;
  const who = requestName(index, holds.task[opening]!);
  const isOpened = index.lives.of(slot.process, slot.place).openedAt.includes(end);
  const left = lengthOf(end - at);
  const comes = isOpened ? say`it is open in ${left}` : say`it is refused in ${left}`;
  const opens = say`${nameFirst(index, slot)} is being opened by ${who} since ${since}`;
  return [say`${opens}; ${comes}.`, ...whoWaitsForIt(index, slot, at)];
}

function idle(
  index: TraceIndex,
  slot: Slot,
  at: Micros,
  { unit, unitsKeep }: Surroundings,
): readonly Sentence[] {
  const { holds } = index.trace;
  const { before, after } = turnsOf(index, Hold.connection, slot.process, slot.place, at);
  const name = nameFirst(index, slot);
  const opened = index.lives.of(slot.process, slot.place).openedAt.findLast((one) => one <= at)!;
  const isUsed = before >= 0 && holds.to[before]! >= opened;
  const done = unitsKeep ? "was done with it" : "gave it back";
  const since = isUsed
    ? say` since ${moment(holds.to[before]!)}, when ${requestName(index, holds.task[before]!)} ${done}`
    : say`, and nobody has had it since it was opened`;
  const next =
    after < 0
      ? []
      : [
          say`The next to lease it is ${requestName(index, holds.task[after]!)}, in ${lengthOf(holds.from[after]! - at)}.`,
        ];
  const idle = say`${name} is open and idle${since}.`;
  const kept = unitsKeep
    ? [say`The ${unit} that opened it keeps it: no other ${unit} ever gets it.`]
    : [];
  return [idle, ...kept, ...leftOpen(index, slot, at), ...next, ...whenOpened(index, slot, at)];
}

/** "The transaction that request 57 began is still open on it." */
function leftOpen(index: TraceIndex, slot: Slot, at: Micros): readonly Sentence[] {
  const { trace } = index;
  const { marks } = trace;
  // Behind a pooler the sessions are its own.
  const transaction = trace.rows.poolerSlots > 0 ? null : transactionAt(trace, slot, at);
  if (transaction === null) return [];
  const [, end] = index.marksBetween(0, at + 1);
  for (let row = end - 1; row >= 0; row--) {
    const isIts = marks.process[row] === slot.process && marks.place[row] === slot.place;
    if (marks.kind[row] !== Mark.begun || !isIts) continue;
    const whose = say`The transaction that ${requestName(index, marks.task[row]!)} began`;
    return transaction === "open"
      ? [say`${whose} is still open on it: what the next one does there belongs to it.`]
      : [say`${whose} has failed and is still open on it: the next one's statements fail, too.`];
  }
  return [];
}

const CLOSINGS: Readonly<Record<CloseReason, string>> = {
  [CloseReason.idleCap]: "enough others lay idle",
  [CloseReason.idleTimeout]: "it had been idle for too long",
  [CloseReason.lifetime]: "it had grown too old",
  [CloseReason.broken]: "it was lost",
  [CloseReason.inTransaction]: "it came back in the middle of a transaction",
  [CloseReason.restart]: "the database restarted",
  [CloseReason.ownerEnds]: "its owner ended",
  [CloseReason.limitLowered]: "the limit was lowered",
};

function notOpen(index: TraceIndex, slot: Slot, at: Micros): readonly Sentence[] {
  const { marks } = index.trace;
  const { openedAt } = index.lives.of(slot.process, slot.place);
  const next = openedAt.find((opened) => opened > at);
  const comes =
    next === undefined
      ? say`none is opened there any more`
      : say`the next is open at ${moment(next)}`;
  const [, end] = index.marksBetween(at, at + 1);
  for (let row = end - 1; row >= 0; row--) {
    if (marks.process[row] !== slot.process || marks.place[row] !== slot.place) continue;
    const when = moment(marks.at[row]!);
    if (marks.kind[row] === Mark.closed) {
      const why = CLOSINGS[marks.detail[row] as CloseReason];
      return [say`${nameFirst(index, slot)} was closed at ${when}: ${why}; ${comes}.`];
    }
    if (marks.kind[row] === Mark.rejected) {
      const whose = requestNameFirst(index, marks.task[row]!);
      const by = marks.detail[row] === Reason.poolerFull ? "the pooler" : "the database";
      return [
        say`${whose} wanted to open a connection here, and ${by} refused it at ${when}; ${comes}.`,
      ];
    }
  }
  return [say`Slot ${slot.place + 1} is empty: no connection is open there; ${comes}.`];
}
