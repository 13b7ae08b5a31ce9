import { lessonScenario } from "../lesson-scenario.ts";
import type { Study } from "../scenario.ts";

/** Chapter 12: too small starves, too large crowds. */
export const howMany = {
  id: "how-many",
  title: "How many?",
  hook: "Four connections answer 99 of 100 within 52 ms; two take eleven seconds, a hundred seven. Where is the middle?",
  base: {
    ...lessonScenario,
    program: "compute 1; query ~8; compute 1",
    arrivals: { ...lessonScenario.arrivals, kind: "poisson", perSecond: 400, forMs: 20_000 },
    server: { ...lessonScenario.server, cores: 8 },
    pool: { ...lessonScenario.pool, max: 4, openAtStart: 100 },
    database: { ...lessonScenario.database, cores: 4, contentionPercent: 1, maxConnections: 200 },
  },
  variants: [
    { label: "Two", note: "Starves", changes: { "pool.max": 2 } },
    { label: "Four", note: "As many as the database has cores", changes: {} },
    { label: "Sixteen", note: "Crowds", changes: { "pool.max": 16 } },
    { label: "A hundred", note: "Crowds until it collapses", changes: { "pool.max": 100 } },
  ],
  atMs: 5_000,
  selected: null,
} as const satisfies Study;
