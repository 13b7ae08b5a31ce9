import { lessonScenario } from "../lesson-scenario.ts";
import type { Study } from "../scenario.ts";

/** Few may stay idle, so connections are closed and opened again without end. */
export const churn = {
  id: "churn",
  title: "Closed and opened again",
  hook: "A thousand connections opened in ten seconds, and never more than ten are in use. Who closes them?",
  base: {
    ...lessonScenario,
    program: "query 5",
    arrivals: { ...lessonScenario.arrivals, kind: "poisson", perSecond: 400, forMs: 10_000 },
    pool: { ...lessonScenario.pool, max: null, maxIdle: 2, openingMs: 20, openAtStart: 2 },
  },
  variants: [
    { label: "Two may stay idle", note: "Go's default", changes: {} },
    { label: "Twenty may stay idle", note: "SetMaxIdleConns(20)", changes: { "pool.maxIdle": 20 } },
  ],
  atMs: 2_000,
  selected: null,
} as const satisfies Study;
