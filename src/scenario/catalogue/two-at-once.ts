import { lessonScenario } from "../lesson-scenario.ts";
import type { Study } from "../scenario.ts";

/** Chapter 10's puzzle: four requests that each hold one connection and ask for a second. */
export const twoAtOnce = {
  id: "two-at-once",
  title: "Two at once",
  hook: "Four connections, four requests, an idle database, and nothing moves. Who is waiting for whom?",
  base: {
    ...lessonScenario,
    program: "checkout; query 5; checkout; query 5; release; release",
    pool: {
      ...lessonScenario.pool,
      lease: "explicit",
      max: 4,
      openAtStart: 4,
      checkoutTimeoutMs: 2_000,
    },
  },
  variants: [
    { label: "Four connections", note: "Each holds one and waits for another", changes: {} },
    {
      label: "Five connections",
      note: "Requests × (connections each − 1) + 1",
      changes: { "pool.max": 5, "pool.openAtStart": 5 },
    },
    {
      label: "One at a time",
      note: "The better answer",
      changes: { program: "checkout; query 5; release; checkout; query 5; release" },
    },
  ],
  atMs: 1_000,
  selected: 2,
} as const satisfies Study;
