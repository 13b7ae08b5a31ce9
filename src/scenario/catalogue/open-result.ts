import { lessonScenario } from "../lesson-scenario.ts";
import type { Study } from "../scenario.ts";

/** A result that is open holds its connection until it is closed. */
export const openResult = {
  id: "open-result",
  title: "An open result",
  hook: "The query took 5 ms. Why is its connection gone for 105?",
  base: {
    ...lessonScenario,
    program: "query 5 open; compute 100; close",
    arrivals: { ...lessonScenario.arrivals, kind: "even", perSecond: 20, forMs: 2_000 },
    pool: { ...lessonScenario.pool, max: 2, openAtStart: 2, checkoutTimeoutMs: 1_000 },
  },
  variants: [
    { label: "Read slowly, then closed", note: "Rows.Close at the end", changes: {} },
    {
      label: "Read at once",
      note: "QueryRow and Scan",
      changes: { program: "query 5; compute 100" },
    },
    {
      label: "Forgotten",
      note: "No Close: lost for good",
      changes: { program: "query 5 leak; compute 100" },
    },
  ],
  atMs: 800,
  selected: 12,
} as const satisfies Study;
