import type { Runtime } from "../runtime.ts";

/**
 * SQLAlchemy 1.4 with psycopg2 on CPython against PostgreSQL 15 with a SCRAM password. Fitted to
 * recordings of 1 to 8 openings at once on two cores.
 */
export const sqlalchemy = {
  id: "sqlalchemy",
  label: "Python with SQLAlchemy",
  sentence: "Costs as measured for SQLAlchemy with psycopg2 and PostgreSQL, password login.",
  // python/cpython Python/ceval_gil.c (ceval_gil.h up to 3.11), `DEFAULT_INTERVAL`.
  quantum: 5_000,
  request: { start: 60, answer: 0 },
  statement: { send: 350, server: 350, receive: 350 },
  word: { send: 50, server: 100, receive: 50 },
  checksLiveness: false,
  // psycopg/psycopg2 pqpath.c, `pq_begin_locked`.
  begins: "before-statement",
  cancelling: 0,
  opening: [
    { kind: "client", micros: 200 },
    // TCP, start-up message, and two for SCRAM.
    { kind: "trips", roundTrips: 4 },
    { kind: "server", micros: 1_700 },
    { kind: "limit" },
    { kind: "wait", micros: 4_700 },
    { kind: "client", micros: 3_000 },
    { kind: "server", micros: 1_700 },
    { kind: "reserved" },
    { kind: "wait", micros: 700 },
  ],
  hashing: 3_000,
  timedOut: ({ size, overflow, seconds }) =>
    `QueuePool limit of size ${size} overflow ${overflow} reached, connection timed out, timeout ${seconds.toFixed(2)}`,
  closing: 2_400,
} as const satisfies Runtime;
