import type { LeasePolicy } from "../lease-policy.ts";
import { Placement } from "../placement.ts";

/**
 * From the first statement to the end of the request, rendering and calls included
 * (rails/rails activerecord connection_pool.rb, `connection`, up to 7.1).
 */
export const request = {
  id: "request",
  label: "for the whole request",
  sentence: "From the first statement until the answer, as in Rails up to 7.1.",
  example: "Rails up to 7.1",
  isPoolless: false,
  place: (steps, firstIndex) =>
    Placement.of(steps, firstIndex, {
      beforeStatement: (placement) => placement.checkout(),
      atEnd: (placement) => {
        if (placement.hasOwn) placement.release();
      },
    }),
} as const satisfies LeasePolicy;
