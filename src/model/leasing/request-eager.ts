import type { LeasePolicy } from "../lease-policy.ts";
import { Placement } from "../placement.ts";

/** A filter before the handler takes the connection, whether the handler will need it or not. */
export const requestEager = {
  id: "request-eager",
  label: "from the request's start",
  sentence: "From the request's start until its answer, whether it asks the database or not.",
  example: "a filter before the handler",
  isPoolless: false,
  place: (steps, firstIndex) =>
    Placement.of(steps, firstIndex, {
      atStart: (placement) => placement.checkout(),
      // Only where the program itself has released it.
      beforeStatement: (placement) => placement.checkout(),
      atEnd: (placement) => {
        if (placement.hasOwn) placement.release();
      },
    }),
} as const satisfies LeasePolicy;
