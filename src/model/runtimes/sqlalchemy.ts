import type { Runtime } from "../runtime.ts";

/**
 * SQLAlchemy 1.4 with psycopg2 on CPython against PostgreSQL 15 with a SCRAM password. Fitted to
 * recordings of 1 to 8 openings at once on two cores.
 */
export const sqlalchemy = {
  id: "sqlalchemy",
  label: "Python with SQLAlchemy",
  sentence: "Costs as measured for SQLAlchemy with psycopg2 and PostgreSQL, password login.",
  // python/cpython Python/ceval_gil.h, `DEFAULT_INTERVAL`.
  quantum: 5_000,
  request: { start: 60, answer: 0 },
  statement: { send: 300, server: 300, receive: 300 },
  checksLiveness: false,
  beginsLazily: true,
  cancelling: 0,
  opening: [
    { kind: "client", micros: 300 },
    { kind: "trips", roundTrips: 4 },
    { kind: "server", micros: 1_700 },
    { kind: "limit" },
    { kind: "wait", micros: 2_700 },
    { kind: "client", micros: 3_000 },
    { kind: "server", micros: 2_050 },
    { kind: "reserved" },
    { kind: "wait", micros: 1_000 },
  ],
  closing: 2_400,
} as const satisfies Runtime;
