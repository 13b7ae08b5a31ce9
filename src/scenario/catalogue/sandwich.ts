import { sandwichScenario } from "../sandwich-scenario.ts";
import type { Study } from "../scenario.ts";

/** Chapter 8: a slow call between two queries, and who keeps the connection meanwhile. */
export const sandwich = {
  id: "sandwich",
  title: "The sandwich",
  hook: "Five connections, all taken, each at work 2 % of the time. Why is everyone waiting?",
  base: sandwichScenario,
  variants: [
    {
      label: "Lease for the whole request",
      note: "Rails up to 7.1",
      changes: { "pool.lease": "request" },
    },
    {
      label: "Lease for each statement",
      note: "Go, Rails from 7.2",
      changes: { "pool.lease": "statement" },
    },
  ],
  atMs: 2_450,
  selected: 31,
} as const satisfies Study;
