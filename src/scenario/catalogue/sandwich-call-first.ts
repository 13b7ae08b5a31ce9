import { sandwichScenario } from "../sandwich-scenario.ts";
import type { Study } from "../scenario.ts";

/** Chapter 8, case c: the lease begins at the first query, so a call before it holds nothing. */
export const sandwichCallFirst = {
  id: "sandwich-call-first",
  title: "The call comes first",
  hook: "The same three steps in another order, and everybody is served in 500 ms. Why?",
  base: sandwichScenario,
  variants: [
    {
      label: "Call between the queries",
      note: "Lease for the whole request",
      changes: { program: "query 5; call 490; query 5" },
    },
    {
      label: "Call before the queries",
      note: "Lease for the whole request",
      changes: { program: "call 490; query 5; query 5" },
    },
  ],
  atMs: 2_450,
  selected: 31,
} as const satisfies Study;
