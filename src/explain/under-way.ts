import type { Micros } from "../kernel/time.ts";
import type { TraceIndex } from "../trace/trace-index.ts";
import { Hold, isStatement, Wait } from "../trace/words.ts";
import { stretch } from "./activity.ts";
import { whatQueriesShare } from "./causes.ts";
import { comes } from "./comes.ts";
import { type Sentence, say } from "./explanation.ts";
import { leasesOf } from "./leases-of.ts";
import { lineOf } from "./line.ts";
import { connectionName, lengthOf, plural, requestNameFirst } from "./names.ts";
import { obstacleOf } from "./obstacle.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Causes } from "./waiting-for-connection.ts";
import { isAtWork, isPinned } from "./who-has/pool.ts";

/** A request that is served and has what it needs, or waits for what is neither unit nor connection. */
export function whatUnderWay(
  index: TraceIndex,
  row: number,
  at: Micros,
  surroundings: Surroundings,
  causes: Causes,
): readonly Sentence[] {
  const { waits } = index.trace;
  const obstacle = obstacleOf(index, row, at);
  return [
    whatItDoes(index, row, at, surroundings),
    ...(obstacle === null ? [] : causes(obstacle)),
    ...whatQueriesShare(index, [waits.task[row]!], at, surroundings),
    ...whatItHolds(index, row, at),
    ...whoWaitsOutside(index, row, at, surroundings),
  ];
}

const TURNS: Readonly<Record<Surroundings["turn"], string>> = {
  lock: "the interpreter lock",
  loop: "its turn on the loop",
  processor: "a processor",
};

/** "Request 3 has waited 10 ms for a core; its turn comes in 20 ms." */
function whatItDoes(
  index: TraceIndex,
  row: number,
  at: Micros,
  { unit, turn }: Surroundings,
): Sentence {
  const { waits } = index.trace;
  const wait = waits.kind[row] as Wait;
  if (isStatement(wait)) return atTheDatabase(index, row, at);
  const task = waits.task[row]!;
  const { from, to } = stretch(index, row);
  const who = requestNameFirst(index, task);
  const has = at === from ? say`begins to wait` : say`has waited ${lengthOf(at - from)}`;
  const waiting = (what: string, end: string) =>
    say`${who} ${has} ${what}; ${comes(index, task, at, to, end)}.`;
  switch (wait) {
    case Wait.compute: {
      const since =
        at === from ? say`begins to compute` : say`has computed for ${lengthOf(at - from)}`;
      return say`${who} ${since}; ${comes(index, task, at, to, "it is done")}.`;
    }
    case Wait.core:
      return waiting("for a core", "its turn comes");
    case Wait.processor:
      return waiting(`for ${TURNS[turn]}`, "its turn comes");
    case Wait.spawn:
      return waiting(`for its ${unit} to be started`, "its turn comes");
    case Wait.helper:
      return waiting("for a helper thread of its process", "its turn comes");
    case Wait.serverConnection:
      return waiting("for a server connection of the pooler", "it gets one");
    case Wait.branches:
      return waiting("for its branches", "the last is done");
    default:
      return waiting("for the external service", "the answer comes");
  }
}

const STATEMENTS: Readonly<Record<number, string>> = {
  [Wait.query]: "its query",
  [Wait.begin]: "its transaction to begin",
  [Wait.commit]: "its commit",
  [Wait.rollback]: "its rollback",
  [Wait.check]: "the check that its connection is alive",
};

function atTheDatabase(index: TraceIndex, row: number, at: Micros): Sentence {
  const { waits, holds } = index.trace;
  const from = waits.from[row]!;
  const task = waits.task[row]!;
  const lease = leasesOf(index, task, at).find((one) => isAtWork(index, one, at));
  const on =
    lease === undefined
      ? say``
      : say` on ${connectionName(index, holds.process[lease]!, holds.place[lease]!)}`;
  const has = at === from ? say`begins to wait` : say`has waited ${lengthOf(at - from)}`;
  const what = STATEMENTS[waits.kind[row]!] ?? "a statement";
  const answer = comes(index, task, at, waits.to[row]!, "the database answers");
  return say`${requestNameFirst(index, task)} ${has} for ${what}${on}; ${answer}.`;
}

/** "It holds connection 3 idle meanwhile, while 7 requests wait for one." */
function whatItHolds(index: TraceIndex, row: number, at: Micros): readonly Sentence[] {
  const { waits, holds } = index.trace;
  const idle = leasesOf(index, waits.task[row]!, at).filter((one) => !isAtWork(index, one, at));
  // Of a request that never needs one it would be no news.
  const isNews = waits.kind[row] === Wait.call && needsConnection(index, waits.task[row]!);
  if (idle.length === 0 && isNews) return [say`It holds no connection meanwhile.`];
  return idle.map((lease) => {
    const process = holds.process[lease]!;
    const name = connectionName(index, process, holds.place[lease]!);
    const pinned = isPinned(index, lease, at) ? ", pinned by its open transaction" : "";
    const waiting = lineOf(index, "pool", process, at).length;
    if (waiting === 0) return say`It holds ${name} idle meanwhile${pinned}.`;
    const others = say`while ${waiting} ${plural(waiting, "request waits", "requests wait")} for one`;
    return say`It holds ${name} idle${pinned}, ${others}.`;
  });
}

function needsConnection(index: TraceIndex, task: number): boolean {
  const { kind } = index.trace.holds;
  return index.holdsOf(task).some((row) => kind[row] === Hold.connection);
}

/** "It keeps its thread, while 3 requests wait outside." */
function whoWaitsOutside(
  index: TraceIndex,
  row: number,
  at: Micros,
  { unit }: Surroundings,
): readonly Sentence[] {
  if (index.trace.waits.kind[row] !== Wait.call) return [];
  const outside = lineOf(index, "outside", 0, at).length;
  if (outside === 0) return [];
  const others = plural(outside, "request waits", "requests wait");
  return [say`It keeps its ${unit}, while ${outside} ${others} outside.`];
}
