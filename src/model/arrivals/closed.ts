import type { ArrivalKind } from "../arrivals.ts";

/**
 * A closed loop: everybody sends at 0; who has an answer, or has failed for good, thinks and sends
 * again. What comes after the first requests, the run itself brings about (`clients.ts`).
 */
export const closed = {
  id: "closed",
  label: "users who wait (closed loop)",
  sentence:
    "A fixed number of users, who send their next request only after an answer and a pause.",
  arrivals:
    ({ users, lasting }) =>
    () =>
      new Float64Array(lasting > 0 ? users : 0),
  thinking: ({ thinkTime, lasting }) => ({ mean: thinkTime, until: lasting }),
} as const satisfies ArrivalKind;
