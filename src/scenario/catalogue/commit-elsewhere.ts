import { lessonScenario } from "../lesson-scenario.ts";
import type { Study } from "../scenario.ts";

/** A transaction whose statements each take a connection: its commit reaches another one. */
export const commitElsewhere = {
  id: "commit-elsewhere",
  title: "A commit elsewhere",
  hook: "Every statement was answered, and the commit only warned. Where did the rows go?",
  base: {
    ...lessonScenario,
    program: 'sql "BEGIN"; sql "insert into ledger"; call 20; sql "COMMIT" | query 30; query 30',
    arrivals: {
      ...lessonScenario.arrivals,
      kind: "list",
      atMs: [0, 1, 3, 5, 40, 42, 44],
      programOf: [0, 1, 0, 1, 0, 1, 0],
    },
    pool: { ...lessonScenario.pool, max: 4, openAtStart: 4 },
  },
  variants: [
    { label: "Through the pool", note: "BEGIN as any statement", changes: {} },
    {
      label: "The library's transaction",
      note: "begin … commit",
      changes: {
        program: 'begin; sql "insert into ledger"; call 20; commit | query 30; query 30',
      },
    },
  ],
  atMs: 25,
  selected: 0,
} as const satisfies Study;
