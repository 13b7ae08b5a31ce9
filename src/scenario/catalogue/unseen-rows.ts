import { lessonScenario } from "../lesson-scenario.ts";
import type { Study } from "../scenario.ts";

/** What a transaction has written is its session's alone until it commits. */
export const unseenRows = {
  id: "unseen-rows",
  title: "Nobody sees it yet",
  hook: "The row was written at 2 ms, and at 30 ms others count none. Whose is it until then?",
  base: {
    ...lessonScenario,
    program:
      'begin; sql 2 "insert into ledger"; call 50; commit | sql 1 "select count(*) from ledger"',
    arrivals: {
      ...lessonScenario.arrivals,
      kind: "list",
      atMs: [0, 10, 30, 60],
      programOf: [0, 1, 1, 1],
    },
    pool: { ...lessonScenario.pool, max: 2, openAtStart: 2 },
  },
  variants: [
    { label: "In a transaction", note: "Pinned until commit", changes: {} },
    {
      label: "Each statement for itself",
      note: "Committed when it ends",
      changes: {
        program: 'sql 2 "insert into ledger"; call 50 | sql 1 "select count(*) from ledger"',
      },
    },
  ],
  atMs: 31,
  selected: 0,
} as const satisfies Study;
