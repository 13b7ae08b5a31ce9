import { noneInTime } from "../active-record.ts";
import type { Runtime } from "../runtime.ts";

/**
 * ActiveRecord 6.1 on CRuby with libpq against PostgreSQL 15 with a SCRAM password, in threads that
 * take requests from a queue. Fitted to recordings of 2 to 10 openings at once on two cores; one
 * alone takes some 22 ms, as recorded, half of it for the eight statements with which ActiveRecord
 * sets a new connection up.
 */
export const rails = {
  id: "rails",
  label: "Rails with ActiveRecord",
  sentence: "Costs as measured for ActiveRecord 6.1 and PostgreSQL, password login.",
  // ruby/ruby thread_pthread.c, `TIME_QUANTUM_MSEC`.
  quantum: 100_000,
  request: { start: 60, answer: 0 },
  statement: { send: 0, server: 650, receive: 650 },
  word: { send: 0, server: 650, receive: 650 },
  // `verify!` sends SELECT 1 at each checkout (6.1 and 7.0).
  checksLiveness: true,
  begins: "before-statement",
  cancelling: 0,
  opening: [
    { kind: "client", micros: 300 },
    // TCP, start-up message, two for SCRAM, and eight statements.
    { kind: "trips", roundTrips: 12 },
    { kind: "server", micros: 1_200 },
    { kind: "limit" },
    { kind: "wait", micros: 7_700 },
    { kind: "client", micros: 4_650 },
    { kind: "server", micros: 5_700 },
    { kind: "reserved" },
    { kind: "wait", micros: 1_300 },
    { kind: "client", micros: 1_300 },
  ],
  // libpq's, as SQLAlchemy's.
  hashing: 3_000,
  timedOut: noneInTime,
  closing: 2_400,
} as const satisfies Runtime;
