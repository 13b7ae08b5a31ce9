import type { ArrivalKind } from "../arrivals.ts";

/** At the given times. */
export const list = {
  id: "list",
  label: "at given times",
  sentence: "Requests arrive at the times of a list.",
  arrivals:
    ({ at }) =>
    () =>
      Float64Array.from(at).sort(),
} as const satisfies ArrivalKind;
