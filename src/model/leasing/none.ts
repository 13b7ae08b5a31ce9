import type { LeasePolicy } from "../lease-policy.ts";
import { Placement } from "../placement.ts";

/** Connect at the first statement, disconnect at the request's end: no pool, as in plain PHP. */
export const none = {
  id: "none",
  label: "no pool: connect each time",
  sentence: "Each request connects at its first statement and disconnects at its end.",
  example: "plain PHP",
  isPoolless: true,
  place: (steps, firstIndex) =>
    Placement.of(steps, firstIndex, {
      beforeStatement: (placement) => placement.checkout(),
      atEnd: (placement) => {
        if (placement.hasOwn) placement.release();
      },
    }),
} as const satisfies LeasePolicy;
