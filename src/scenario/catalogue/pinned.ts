import { defaultScenario } from "../default-scenario.ts";
import type { Study } from "../scenario.ts";

/** Chapter 10: a transaction keeps its connection to the end, whatever the lease policy. */
export const pinned = {
  id: "pinned",
  title: "Pinned",
  hook: "Each statement gives its connection back at once. Why are all four taken, and why do almost half of the requests time out?",
  base: {
    ...defaultScenario,
    program: "begin; query 3; call 200; query 3; query 2; commit",
    arrivals: { ...defaultScenario.arrivals, kind: "poisson", perSecond: 40, forMs: 20_000 },
    server: { ...defaultScenario.server, architecture: "coroutines" },
    pool: { ...defaultScenario.pool, lease: "statement", max: 4, checkoutTimeoutMs: 2_000 },
    network: { roundTripMs: 0 },
  },
  variants: [
    {
      label: "Call inside the transaction",
      note: "Lease for each statement",
      changes: { program: "begin; query 3; call 200; query 3; query 2; commit" },
    },
    {
      label: "Call before the transaction",
      note: "Lease for each statement",
      changes: { program: "call 200; begin; query 3; query 3; query 2; commit" },
    },
  ],
  atMs: 4_000,
  selected: null,
} as const satisfies Study;
