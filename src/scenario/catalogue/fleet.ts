import { lessonScenario } from "../lesson-scenario.ts";
import type { Study } from "../scenario.ts";

/** Each process has a pool of its own: connections multiply. */
export const fleet = {
  id: "fleet",
  title: "A fleet",
  hook: "Each process keeps a modest five. Why does the database see sixty?",
  base: {
    ...lessonScenario,
    program: "compute 1; query ~8; compute 1",
    arrivals: { ...lessonScenario.arrivals, kind: "poisson", perSecond: 400, forMs: 20_000 },
    server: {
      ...lessonScenario.server,
      architecture: "thread-pool",
      processes: 12,
      threads: 5,
      cores: 8,
    },
    pool: { ...lessonScenario.pool, max: 5, openAtStart: 5 },
    database: { ...lessonScenario.database, cores: 4, contentionPercent: 1 },
  },
  variants: [
    { label: "Five for each process", note: "12 × 5 = 60", changes: {} },
    {
      label: "One for each process",
      note: "12 in all",
      changes: { "pool.max": 1, "pool.openAtStart": 1 },
    },
  ],
  atMs: 3_000,
  selected: null,
} as const satisfies Study;
