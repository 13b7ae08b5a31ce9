import type { Runtime } from "../runtime.ts";

/**
 * Node 20 with pg 8.16 against PostgreSQL 15 with a SCRAM password. Fitted to recordings of 1 to
 * 20 openings at once on two cores.
 */
export const node = {
  id: "node",
  label: "Node with pg",
  sentence: "Costs as measured for Node with pg and PostgreSQL, password login.",
  // Nobody takes the loop away from who has it.
  quantum: 600_000_000,
  request: { start: 300, answer: 0 },
  statement: { send: 0, server: 400, receive: 1_000 },
  word: { send: 0, server: 300, receive: 500 },
  checksLiveness: false,
  begins: "at-once",
  cancelling: 0,
  opening: [
    { kind: "client", micros: 100 },
    // TCP, start-up message, and two for SCRAM.
    { kind: "trips", roundTrips: 4 },
    { kind: "server", micros: 2_300 },
    { kind: "limit" },
    { kind: "wait", micros: 250 },
    { kind: "client", micros: 2_700 },
    { kind: "server", micros: 2_100 },
    { kind: "reserved" },
    { kind: "wait", micros: 500 },
  ],
  hashing: 2_700,
  timedOut: () => "timeout exceeded when trying to connect",
  closing: 2_400,
} as const satisfies Runtime;
