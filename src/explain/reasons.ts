import { Reason } from "../trace/words.ts";
import type { Surroundings } from "./surroundings.ts";

/** Why a request ended as it did, in the words of what made it end where that has any. */
export function whyReason(reason: Reason, surroundings: Surroundings): string {
  const said = clientsWords(reason, surroundings);
  const own = surroundings.database === "mysql" ? MYSQL_REASONS[reason] : undefined;
  return `${own ?? REASONS[reason]}${said === null ? "" : ` (“${said}”)`}`;
}

/** What is not the database's to say. */
function clientsWords(reason: Reason, { timedOut, pastDeadline }: Surroundings): string | null {
  if (reason === Reason.checkoutTimeout) return timedOut;
  return reason === Reason.requestTimeout ? pastDeadline : null;
}

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
  // PgBouncer's own words (pgbouncer/pgbouncer src/client.c, and src/janitor.c for its timeout).
  [Reason.poolerFull]:
    "the pooler had no room (“FATAL: no more connections allowed (max_client_conn)”)",
  // `fork` and `mmap`, as strerror has it.
  [Reason.memory]: "no memory was left (“Cannot allocate memory”)",
  [Reason.statementTimeout]:
    "the database stopped its statement (“ERROR: canceling statement due to statement timeout”)",
  [Reason.requestTimeout]: "its deadline passed",
  [Reason.statementCancelled]:
    "its deadline passed during a statement (“ERROR: canceling statement due to user request”)",
  [Reason.idleInTransaction]:
    "its transaction lay idle for too long (“FATAL: terminating connection due to idle-in-transaction timeout”)",
  // pgjdbc PgConnection.java; other drivers ask PostgreSQL, which only warns.
  [Reason.commitElsewhere]:
    "its commit reached a connection without its transaction (“Cannot commit when autoCommit is enabled.”)",
  [Reason.transactionAborted]:
    "its transaction had failed before (“ERROR: current transaction is aborted, commands ignored until end of transaction block”)",
  [Reason.modeForbids]:
    "the pooler's mode forbids it (“FATAL: transaction blocks not allowed in statement pooling mode”)",
  // A restart's; what drivers say of a connection that is gone differs from one to the other.
  [Reason.connectionLost]:
    "its connection was lost (“FATAL: terminating connection due to administrator command”)",
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
    "the database was not there again yet (“ERROR 2003 (HY000): Can't connect to MySQL server on 'db:3306' (111)”)",
};
