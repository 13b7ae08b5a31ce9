import type { LeasePolicy } from "../lease-policy.ts";
import { Placement } from "../placement.ts";

/**
 * The mistake, shown on purpose: a transaction's statements each take a connection, so its commit
 * may reach one that has never seen its begin.
 */
export const careless = {
  id: "careless",
  label: "careless: even in a transaction",
  sentence: "Each statement takes one and gives it back, even in a transaction: a mistake.",
  example: "a mistake",
  isPoolless: false,
  place: (steps, firstIndex) =>
    Placement.of(steps, firstIndex, {
      beforeStatement: (placement) => placement.checkout(),
      afterStatement: (placement) => placement.release(),
    }),
} as const satisfies LeasePolicy;
