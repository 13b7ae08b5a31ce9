import type { Micros } from "../kernel/time.ts";
import type { TraceIndex } from "../trace/trace-index.ts";
import { isOutcome, Mark, Reason, Wait } from "../trace/words.ts";
import { activities, activityOf } from "./activity.ts";
import { joined, type Sentence, say } from "./explanation.ts";
import { lengthOf, moment, requestNameFirst } from "./names.ts";
import { poolScene, whoHasThem } from "./pool-scene.ts";
import type { Surroundings } from "./surroundings.ts";

/** How a request ended. */
export interface Ending {
  readonly at: Micros;
  readonly outcome: Mark;
  readonly reason: Reason;
}

/** null for a request that has not ended in the run. */
export function endingOf(index: TraceIndex, task: number): Ending | null {
  const { marks } = index.trace;
  for (const row of index.marksOf(task)) {
    if (!isOutcome(marks.kind[row] as Mark)) continue;
    return {
      at: marks.at[row]!,
      outcome: marks.kind[row] as Mark,
      reason: marks.detail[row] as Reason,
    };
  }
  return null;
}

/** "Request 31 was answered at 2.950 s, after 523 ms. It spent 383 ms waiting for a connection …" */
export function howItEnded(
  index: TraceIndex,
  task: number,
  ending: Ending,
  surroundings: Surroundings,
): readonly Sentence[] {
  const { waits } = index.trace;
  const who = requestNameFirst(task);
  const first = index.waitsOf(task)[0];
  const began = first === undefined ? ending.at : waits.from[first]!;
  const after = say`at ${moment(ending.at)}, after ${lengthOf(ending.at - began)}`;
  const spent = whereTimeWent(index, task, ending.at);
  const [verb, why] = describe(ending, surroundings);
  return [
    say`${who} ${verb} ${after}${why === "" ? "" : `: ${why}`}.`,
    ...(spent.length === 0 ? [] : [say`It spent ${spent}.`]),
    ...whoHadThem(index, task, ending),
  ];
}

const VERBS: Readonly<Record<number, string>> = {
  [Mark.answered]: "was answered",
  [Mark.refused]: "was refused",
  [Mark.timedOut]: "gave up",
  [Mark.failed]: "failed",
  [Mark.abandoned]: "was abandoned",
};

const REASONS: Readonly<Record<Reason, string>> = {
  [Reason.none]: "",
  // What PostgreSQL 15 says; both are SQLSTATE 53300.
  [Reason.databaseFull]:
    "the database had no connection left (“FATAL: sorry, too many clients already”)",
  [Reason.databaseReserved]:
    "the database keeps its last connections for its administrators (“FATAL: remaining connection slots are reserved for non-replication superuser connections”)",
  [Reason.checkoutTimeout]: "no connection came back in the time that the pool waits",
  [Reason.eventBudget]: "the run stopped at its budget of events",
  [Reason.backlogFull]: "too many waited outside",
  // PgBouncer's own words (pgbouncer/pgbouncer src/objects.c), as are those of its timeout.
  [Reason.poolerFull]:
    "the pooler had no room (“FATAL: no more connections allowed (max_client_conn)”)",
  // `fork` and `mmap`, as strerror has it.
  [Reason.memory]: "no memory was left (“Cannot allocate memory”)",
  [Reason.statementTimeout]:
    "the database stopped its statement (“ERROR: canceling statement due to statement timeout”)",
  [Reason.requestTimeout]: "its deadline passed (“context deadline exceeded”)",
  [Reason.statementCancelled]:
    "its deadline passed during a statement (“ERROR: canceling statement due to user request”)",
  [Reason.idleInTransaction]:
    "its transaction lay idle for too long (“FATAL: terminating connection due to idle-in-transaction timeout”)",
  [Reason.commitElsewhere]: "its commit reached a connection without its transaction",
  [Reason.transactionAborted]:
    "its transaction had failed before (“ERROR: current transaction is aborted, commands ignored until end of transaction block”)",
  [Reason.modeForbids]:
    "the pooler's mode forbids it (“FATAL: transaction blocks not allowed in statement pooling mode”)",
  [Reason.connectionLost]: "its connection was lost (“server closed the connection unexpectedly”)",
  [Reason.deadlock]: "all who hold connections wait for one",
  [Reason.gaveUp]: "its client had waited long enough",
  [Reason.poolerTimeout]: "the pooler sent it away (“FATAL: query_wait_timeout”)",
  [Reason.databaseStarting]:
    "the database was not there again yet (“FATAL: the database system is starting up”)",
};

/** Where MySQL says it in other words (dev.mysql.com, "MySQL 8.0 Error Message Reference"). */
const MYSQL_REASONS: Readonly<Partial<Record<Reason, string>>> = {
  [Reason.databaseFull]:
    "the database had no connection left (“ERROR 1040 (HY000): Too many connections”)",
  [Reason.statementTimeout]:
    "the database stopped its statement (“ERROR 3024 (HY000): Query execution was interrupted, maximum statement execution time exceeded”)",
  [Reason.statementCancelled]:
    "its deadline passed during a statement (“ERROR 1317 (70100): Query execution was interrupted”)",
  [Reason.connectionLost]:
    "its connection was lost (“ERROR 2013 (HY000): Lost connection to MySQL server during query”)",
  [Reason.databaseStarting]:
    "the database was not there again yet (“ERROR 2003 (HY000): Can't connect to MySQL server”)",
};

function describe(
  { outcome, reason }: Ending,
  { database, timedOut }: Surroundings,
): readonly [verb: string, why: string] {
  const words = reason === Reason.checkoutTimeout && timedOut !== null ? ` (“${timedOut}”)` : "";
  const own = database === "mysql" ? MYSQL_REASONS[reason] : undefined;
  return [VERBS[outcome] ?? "ended", `${own ?? REASONS[reason] ?? ""}${words}`];
}

/** "383 ms waiting for a connection, 130 ms waiting for the external service and 10 ms querying" */
function whereTimeWent(index: TraceIndex, task: number, end: Micros): Sentence {
  const { waits } = index.trace;
  const spent = activities.map((activity) => {
    let time = 0;
    for (const row of index.waitsOf(task)) {
      const isAfter = waits.from[row]! >= end;
      if (isAfter || activityOf(waits.kind[row] as Wait) !== activity) continue;
      time += waits.to[row]! - waits.from[row]!;
    }
    return { activity, time };
  });
  const most = spent.filter(({ time }) => time > 0).sort((a, b) => b.time - a.time);
  const items = most.map(({ activity: { verb, rest }, time }) => {
    return say`${lengthOf(time)} ${verb[2]}${rest}`;
  });
  if (items.length < 2) return items[0] ?? [];
  return say`${joined(items.slice(0, -1), ", ")} and ${items.at(-1)!}`;
}

/** Of a request that gave up or was refused waiting for a connection: who had them all? */
function whoHadThem(index: TraceIndex, task: number, { at, outcome }: Ending): readonly Sentence[] {
  if (outcome !== Mark.timedOut && outcome !== Mark.refused) return [];
  const { waits } = index.trace;
  const last = index.waitsOf(task).at(-1);
  if (last === undefined || waits.kind[last] !== Wait.connection) return [];
  const scene = poolScene(index, waits.process[last]!, at);
  return [whoHasThem(index, scene, at, "then")];
}
