import { lessonScenario } from "../lesson-scenario.ts";
import type { Study } from "../scenario.ts";

/** A transaction needs the interface that wraps one connection, and an end on every path. */
export const transactionApi = {
  id: "transaction-api",
  title: "Begin, and its end",
  hook: "Three ways to write the same transaction. One commits what others wrote, one loses connections. Why does the third do neither?",
  base: {
    ...lessonScenario,
    program: 'begin; sql 3 "insert into ledger"; call 20; commit',
    arrivals: { ...lessonScenario.arrivals, kind: "poisson", perSecond: 60, forMs: 2_000 },
    pool: {
      ...lessonScenario.pool,
      waiting: "random",
      max: 4,
      openAtStart: 4,
      checkoutTimeoutMs: 500,
    },
  },
  variants: [
    { label: "Begin … Commit", note: "Go's Tx holds its connection", changes: {} },
    {
      label: "BEGIN as any statement",
      note: "Each may run elsewhere",
      changes: { program: 'sql "BEGIN"; sql 3 "insert into ledger"; call 20; sql "COMMIT"' },
    },
    {
      label: "Begin without an end",
      note: "An early return: lost for good",
      // One path in ten forgets the end.
      changes: {
        program:
          '9: begin; sql 3 "insert into ledger"; call 20; commit | 1: begin; sql 3 "insert into ledger"; forget',
      },
    },
  ],
  atMs: 1_000,
  selected: null,
} as const satisfies Study;
