import type { Scenario } from "./scenario.ts";

/** What a setting is when nobody says otherwise. Published links rest on it: never change a value. */
export const defaultScenario: Scenario = {
  seed: 1,
  program: "query 5",
  arrivals: { kind: "poisson", perSecond: 100, forMs: 10_000, count: 10, atMs: [], programOf: [] },
  server: {
    architecture: "thread-pool",
    runtime: "ideal",
    processes: 1,
    threads: 5,
    interpreterLock: false,
    cores: 4,
  },
  pool: {
    lease: "request",
    max: 5,
    maxIdle: null,
    reuse: "newest",
    waiting: "first-come",
    checkoutTimeoutMs: null,
    openAtStart: 0,
    opensForWaiters: false,
    openingMs: 0,
  },
  database: { maxConnections: 100, reserved: 3, sharesHost: false, cores: 8 },
  network: { roundTripMs: 0.5 },
};
