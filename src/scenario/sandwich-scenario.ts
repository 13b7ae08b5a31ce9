import { defaultScenario } from "./default-scenario.ts";
import type { Scenario } from "./scenario.ts";

/** What the studies of chapter 8 share. Published links rest on it: never change a value. */
export const sandwichScenario: Scenario = {
  ...defaultScenario,
  program: "query 5; call 490; query 5",
  arrivals: { ...defaultScenario.arrivals, kind: "even", perSecond: 15, forMs: 20_000 },
  server: { ...defaultScenario.server, threads: 20, interpreterLock: true },
  pool: { ...defaultScenario.pool, max: 5, openAtStart: 5 },
  network: { roundTripMs: 0 },
};
