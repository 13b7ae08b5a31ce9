import { sandwichScenario } from "../sandwich-scenario.ts";
import type { Study } from "../scenario.ts";

/** Chapter 8, case b: a lease that lasts as long as the request does not care about the order. */
export const sandwichCallLast = {
  id: "sandwich-call-last",
  title: "The call comes last",
  hook: "The slow call now comes after the last query. Why is nobody served any sooner?",
  base: sandwichScenario,
  variants: [
    {
      label: "Call between the queries",
      note: "Lease for the whole request",
      changes: { program: "query 5; call 490; query 5" },
    },
    {
      label: "Call after the queries",
      note: "Lease for the whole request",
      changes: { program: "query 5; query 5; call 490" },
    },
  ],
  atMs: 2_450,
  selected: 31,
} as const satisfies Study;
