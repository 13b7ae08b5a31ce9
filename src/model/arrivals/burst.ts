import type { ArrivalKind } from "../arrivals.ts";

/** Everybody at once, at 0. */
export const burst = {
  id: "burst",
  label: "all at once",
  sentence: "All requests arrive together, at the start.",
  arrivals:
    ({ count }) =>
    () =>
      new Float64Array(count),
} as const satisfies ArrivalKind;
