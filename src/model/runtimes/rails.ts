import type { Runtime } from "../runtime.ts";

/** CRuby with ActiveRecord and libpq. */
export const rails = {
  id: "rails",
  label: "Rails with ActiveRecord",
  sentence: "Costs as measured for ActiveRecord 6.1 and PostgreSQL, password login.",
  quantum: 100_000,
  request: { start: 500, answer: 0 },
  statement: { send: 150, server: 150, receive: 500 },
  checksLiveness: true,
  beginsLazily: true,
  opening: [
    // TCP, start-up message, and two for SCRAM.
    { kind: "trips", roundTrips: 4 },
    { kind: "client", micros: 500 },
    { kind: "server", micros: 1_200 },
    { kind: "limit" },
    { kind: "client", micros: 4_500 },
    { kind: "server", micros: 2_500 },
    { kind: "reserved" },
    { kind: "client", micros: 1_500 },
    { kind: "wait", micros: 4_000 },
  ],
  closing: 1_000,
} as const satisfies Runtime;
