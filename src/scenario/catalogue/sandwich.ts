import { defaultScenario } from "../default-scenario.ts";
import type { Study } from "../scenario.ts";

/** Chapter 8: a slow call between two queries, and who keeps the connection meanwhile. */
export const sandwich = {
  id: "sandwich",
  title: "The sandwich",
  hook: "Five connections, all taken, each at work 2 % of the time. Why is everyone waiting?",
  base: {
    ...defaultScenario,
    program: "query 5; call 490; query 5",
    arrivals: { ...defaultScenario.arrivals, kind: "even", perSecond: 15, forMs: 20_000 },
    server: { ...defaultScenario.server, threads: 20, interpreterLock: true },
    pool: { ...defaultScenario.pool, max: 5, openAtStart: 5 },
    network: { roundTripMs: 0 },
  },
  variants: [
    {
      label: "Lease for the whole request",
      note: "Rails up to 7.1",
      changes: { "pool.lease": "request" },
    },
    {
      label: "Lease for each statement",
      note: "Go, Rails from 7.2",
      changes: { "pool.lease": "statement" },
    },
  ],
  atMs: 2_450,
  selected: 31,
} as const satisfies Study;
