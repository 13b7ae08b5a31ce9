import { defaultScenario } from "./default-scenario.ts";
import type { Scenario } from "./scenario.ts";

/**
 * What the lessons' studies share: four cores, a database of eight that queries share, nothing that
 * the network or a runtime costs. Published links rest on it: never change a value.
 */
export const lessonScenario: Scenario = {
  ...defaultScenario,
  program: "call 100",
  arrivals: { ...defaultScenario.arrivals, kind: "burst", count: 4 },
  server: { ...defaultScenario.server, architecture: "coroutines" },
  pool: { ...defaultScenario.pool, lease: "statement" },
  database: { ...defaultScenario.database, service: "shared" },
  network: { roundTripMs: 0 },
};
