import type { Runtime } from "../runtime.ts";

/**
 * Go 1.19 with `database/sql` and lib/pq against PostgreSQL 15 with a SCRAM password. Fitted to
 * recordings of 5 to 80 openings at once on two cores; one alone takes 9.8 ms, recorded were 7.5 to 10.5.
 * Order and kind of the stages are the protocol's; docs/model.md says how well they hold.
 */
export const go = {
  id: "go",
  label: "Go with database/sql",
  sentence: "Costs as measured for Go with lib/pq and PostgreSQL, password login.",
  // golang/go src/runtime/proc.go, `forcePreemptNS`.
  quantum: 10_000,
  request: { start: 20, answer: 0 },
  statement: { send: 0, server: 600, receive: 50 },
  word: { send: 0, server: 600, receive: 50 },
  checksLiveness: false,
  begins: "at-once",
  // lib/pq conn_go18.go, `cancel`: over a connection of its own. Recorded.
  cancelling: 6_000,
  opening: [
    { kind: "client", micros: 400 },
    // TCP, start-up message, and two for SCRAM.
    { kind: "trips", roundTrips: 4 },
    // The postmaster forks before it knows who asks.
    { kind: "server", micros: 1_700 },
    { kind: "limit" },
    { kind: "wait", micros: 2_700 },
    // SCRAM's 4,096 hash iterations.
    { kind: "client", micros: 1_950 },
    { kind: "server", micros: 2_050 },
    { kind: "reserved" },
    { kind: "wait", micros: 1_000 },
  ],
  hashing: 1_950,
  timedOut: null,
  // golang/go src/context/context.go, `deadlineExceededError`.
  pastDeadline: "context deadline exceeded",
  closing: 2_400,
} as const satisfies Runtime;
