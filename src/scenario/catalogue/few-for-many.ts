import { lessonScenario } from "../lesson-scenario.ts";
import type { Study } from "../scenario.ts";

/** Chapter 6: how many connections follows from use, not from the number of users. */
export const fewForMany = {
  id: "few-for-many",
  title: "A few for many",
  hook: "A hundred requests a second, and on average exactly one connection is busy. How few are enough?",
  base: {
    ...lessonScenario,
    program: "compute 1; query ~10; compute 1",
    arrivals: { ...lessonScenario.arrivals, kind: "poisson", perSecond: 100, forMs: 20_000 },
    pool: { ...lessonScenario.pool, max: 1, openAtStart: 20 },
  },
  variants: [
    { label: "One connection", note: "Busy all the time", changes: {} },
    { label: "Three", note: "A little for bad luck", changes: { "pool.max": 3 } },
    { label: "Twenty", note: "Most of them look on", changes: { "pool.max": 20 } },
    {
      label: "No pool",
      note: "25 ms to open, each time",
      changes: { "pool.lease": "none", "pool.openAtStart": 0, "pool.openingMs": 25 },
    },
  ],
  atMs: 3_000,
  selected: null,
} as const satisfies Study;
