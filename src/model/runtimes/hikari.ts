import type { Runtime } from "../runtime.ts";

/**
 * HikariCP 2.7 with JDBC on a JVM that is warm, against PostgreSQL 15 with a SCRAM password. Fitted
 * to recordings in which the pool opens one connection after another.
 */
export const hikari = {
  id: "hikari",
  label: "Java with HikariCP",
  sentence: "Costs as measured for HikariCP with JDBC and PostgreSQL, password login.",
  quantum: 4_000,
  request: { start: 500, answer: 0 },
  statement: { send: 500, server: 300, receive: 500 },
  word: { send: 100, server: 150, receive: 150 },
  checksLiveness: false,
  // pgjdbc QueryExecutorImpl.java, `sendQueryPreamble`.
  begins: "with-statement",
  cancelling: 0,
  opening: [
    { kind: "client", micros: 1_000 },
    // TCP, start-up message, two for SCRAM, and two settings.
    { kind: "trips", roundTrips: 6 },
    { kind: "server", micros: 1_700 },
    { kind: "limit" },
    { kind: "wait", micros: 500 },
    { kind: "client", micros: 3_000 },
    { kind: "server", micros: 2_050 },
    { kind: "reserved" },
  ],
  closing: 2_400,
} as const satisfies Runtime;
