import { lessonScenario } from "../lesson-scenario.ts";
import type { Study } from "../scenario.ts";

/** Chapter 7: check out right before, release right after. */
export const release = {
  id: "release",
  title: "Take it, use it, give it back",
  hook: "Nobody works more or less. Only the release moves up, above the rendering. Why does the line go away?",
  base: {
    ...lessonScenario,
    program: "checkout; query 5; compute 20; release",
    arrivals: { ...lessonScenario.arrivals, kind: "poisson", perSecond: 120, forMs: 20_000 },
    pool: { ...lessonScenario.pool, lease: "explicit", max: 3, openAtStart: 3 },
  },
  variants: [
    { label: "Release after rendering", note: "Held idle for 20 ms", changes: {} },
    {
      label: "Release before rendering",
      note: "Held for 5 ms",
      changes: { program: "checkout; query 5; release; compute 20" },
    },
  ],
  atMs: 4_000,
  selected: null,
} as const satisfies Study;
