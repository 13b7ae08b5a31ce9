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
  request: { start: 250, answer: 0 },
  statement: { send: 200, server: 500, receive: 500 },
  checksLiveness: false,
  beginsLazily: false,
  cancelling: 0,
  opening: [
    { kind: "client", micros: 600 },
    { kind: "trips", roundTrips: 4 },
    { kind: "server", micros: 1_700 },
    { kind: "limit" },
    { kind: "wait", micros: 1_500 },
    { kind: "client", micros: 1_950 },
    { kind: "server", micros: 2_050 },
    { kind: "reserved" },
    { kind: "wait", micros: 500 },
  ],
  closing: 2_400,
} as const satisfies Runtime;
