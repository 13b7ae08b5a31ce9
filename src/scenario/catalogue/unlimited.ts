import { lessonScenario } from "../lesson-scenario.ts";
import type { Study } from "../scenario.ts";

/** Chapter 11: without a limit the database's own limit decides, and it refuses. */
export const unlimited = {
  id: "unlimited",
  title: "No limit",
  hook: "Three hundred goroutines with the default settings. Why are 203 of them refused, and what does a limit of eight cost?",
  base: {
    ...lessonScenario,
    program: "compute 0.5; query 20",
    arrivals: { ...lessonScenario.arrivals, count: 300 },
    pool: { ...lessonScenario.pool, max: null, maxIdle: 2, openingMs: 20 },
  },
  variants: [
    { label: "No limit", note: "Go's default", changes: {} },
    {
      label: "At most eight",
      note: "SetMaxOpenConns(8)",
      changes: { "pool.max": 8, "pool.maxIdle": 8 },
    },
    {
      label: "At most four",
      note: "Fewer than the database can serve",
      changes: { "pool.max": 4, "pool.maxIdle": 4 },
    },
  ],
  atMs: 120,
  selected: 200,
} as const satisfies Study;
