import type { Runtime } from "../runtime.ts";

/** Go with `database/sql` and lib/pq. */
export const go = {
  id: "go",
  label: "Go with database/sql",
  sentence: "Costs as measured for Go with lib/pq and PostgreSQL, password login.",
  quantum: 10_000,
  request: { start: 50, answer: 0 },
  statement: { send: 60, server: 150, receive: 200 },
  checksLiveness: false,
  beginsLazily: false,
  opening: [
    // TCP, start-up message, and two for SCRAM.
    { kind: "trips", roundTrips: 4 },
    { kind: "client", micros: 500 },
    { kind: "server", micros: 1_200 },
    { kind: "limit" },
    { kind: "client", micros: 2_000 },
    { kind: "server", micros: 1_500 },
    { kind: "reserved" },
    { kind: "wait", micros: 2_000 },
  ],
  closing: 1_000,
} as const satisfies Runtime;
