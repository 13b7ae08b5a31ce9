import type { Micros } from "../kernel/time.ts";
import type { OpeningStage, Runtime, TimedOut } from "./runtime.ts";

/** ActiveRecord 6.1 with libpq behind a Ruby server, against PostgreSQL 15 with a SCRAM password. */
export const activeRecord = {
  // ruby/ruby thread_pthread.c, `TIME_QUANTUM_MSEC`.
  quantum: 100_000,
  statement: { send: 0, server: 450, receive: 850 },
  word: { send: 0, server: 100, receive: 150 },
  // `verify!` sends SELECT 1 at each checkout (6.1 and 7.0).
  checksLiveness: true,
  begins: "before-statement",
  cancelling: 0,
  // libpq's, as SQLAlchemy's.
  hashing: 3_000,
  timedOut: noneInTime,
  closing: 2_400,
} as const satisfies Partial<Runtime>;

/** Logging in, and the eight statements with which ActiveRecord sets a new connection up. */
export function activeRecordOpening(connecting: Micros): readonly OpeningStage[] {
  return [
    { kind: "client", micros: connecting },
    // TCP, start-up message, two for SCRAM, and eight statements.
    { kind: "trips", roundTrips: 12 },
    { kind: "server", micros: 1_700 },
    { kind: "limit" },
    { kind: "wait", micros: 4_900 },
    { kind: "client", micros: 4_000 },
    { kind: "server", micros: 6_000 },
    { kind: "reserved" },
    { kind: "client", micros: 1_000 },
  ];
}

/** rails/rails connection_pool/queue.rb, `wait_poll`; it says the time waited too. */
export function noneInTime({ seconds }: TimedOut): string {
  const time = `${seconds.toFixed(3)} seconds`;
  return `could not obtain a connection from the pool within ${time} (waited ${time}); all pooled connections were in use`;
}
