import type { Runtime } from "../runtime.ts";

/**
 * HikariCP 2.7 with JDBC on a JVM that has run for half a second, against PostgreSQL 15 with a SCRAM
 * password. Fitted to recordings in which the pool opens one connection after another.
 */
export const hikari = {
  id: "hikari",
  label: "Java with HikariCP",
  sentence: "Costs as measured for HikariCP with JDBC and PostgreSQL, password login.",
  quantum: 4_000,
  // The threads of a young JVM begin slowly.
  request: { start: 2_400, answer: 0 },
  statement: { send: 550, server: 450, receive: 600 },
  word: { send: 100, server: 150, receive: 150 },
  checksLiveness: false,
  // pgjdbc QueryExecutorImpl.java, `sendQueryPreamble`.
  begins: "with-statement",
  // pgjdbc PgConnection.java, `commit` and `rollback`; HikariCP turns autocommit on again.
  refusesEnd: true,
  cancelling: 0,
  opening: [
    { kind: "client", micros: 1_600 },
    // TCP, start-up message, two for SCRAM, and two settings.
    { kind: "trips", roundTrips: 6 },
    { kind: "server", micros: 1_700 },
    { kind: "limit" },
    { kind: "wait", micros: 500 },
    { kind: "client", micros: 3_500 },
    { kind: "server", micros: 2_050 },
    { kind: "reserved" },
  ],
  // Not measured; as in Node.
  hashing: 2_700,
  // HikariPool.java `createTimeoutException` (6.0.0), with counts of the moment it is said.
  timedOut: ({ seconds }) =>
    `HikariPool-1 - Connection is not available, request timed out after ${seconds * 1_000}ms ` +
    "(total={total}, active={active}, idle={idle}, waiting={waiting})",
  closing: 2_400,
} as const satisfies Runtime;
