import { sandwich } from "../../src/scenario/catalogue/sandwich.ts";
import { variantScenario } from "../../src/scenario/changes.ts";
import { lessonScenario } from "../../src/scenario/lesson-scenario.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { ideal, poisson, poolOf } from "../validate/experiment.ts";

const burst = { ...lessonScenario.arrivals, kind: "burst", count: 500 } as const;
const busy = {
  ...lessonScenario.arrivals,
  kind: "poisson",
  perSecond: 400,
  forMs: 20_000,
} as const;

/** The widest of what there is; reported, not judged. */
const widest: Readonly<Record<string, Scenario>> = {
  "500-goroutines": {
    ...lessonScenario,
    program: "compute 2; query 5; compute 2; call 20; compute 2",
    arrivals: burst,
    server: { ...lessonScenario.server, runtime: "go" },
    pool: { ...lessonScenario.pool, max: 20 },
  },
  "12-processes-5-threads": {
    ...lessonScenario,
    program: "compute 1; query ~8; compute 1",
    arrivals: busy,
    server: {
      ...lessonScenario.server,
      architecture: "thread-pool",
      runtime: "puma",
      processes: 12,
      threads: 5,
      interpreterLock: true,
      cores: 8,
    },
    pool: { ...lessonScenario.pool, lease: "request", max: 5 },
  },
  pgbouncer: {
    ...lessonScenario,
    program: "query ~8; call 20; query ~8",
    arrivals: busy,
    server: { ...lessonScenario.server, architecture: "event-loop", runtime: "node" },
    pool: { ...lessonScenario.pool, max: 100 },
    pooler: { ...lessonScenario.pooler, mode: "transaction", size: 20, maxClients: 200 },
  },
};

/** M/M/10 at load 0.9 comes first: the budgets are its. */
export const benchScenarios: Readonly<Record<string, Scenario>> = {
  mm10: {
    ...ideal,
    program: "query ~20",
    arrivals: { ...poisson(450), forMs: 100_000 },
    pool: poolOf(10),
  },
  "sandwich-request": withFiveThousand(variantScenario(sandwich, 0)),
  "sandwich-statement": withFiveThousand(variantScenario(sandwich, 1)),
  ...widest,
};

/** The sandwich's 15 requests a second, for so long that 5,000 come. */
function withFiveThousand(scenario: Scenario): Scenario {
  return { ...scenario, arrivals: { ...scenario.arrivals, forMs: 333_333 } };
}
