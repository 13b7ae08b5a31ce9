import type { LeasePolicy } from "../lease-policy.ts";
import { Placement } from "../placement.ts";

/**
 * From `checkout` to `release`. A statement outside takes a connection for itself alone, also
 * between begin and commit (brianc/node-postgres packages/pg-pool/index.js, `connect`, `query`).
 */
export const explicit = {
  id: "explicit",
  label: "as the program says",
  sentence: "From checkout to release; outside of them each statement takes one for itself.",
  example: "node-postgres",
  isPoolless: false,
  place: (steps, firstIndex) =>
    Placement.of(steps, firstIndex, {
      beforeStatement: (placement) => placement.checkout(),
      afterStatement: (placement, step) => {
        if (step.kind === "query" && step.result !== "read") placement.leaveTo(step);
        else placement.release();
      },
    }),
} as const satisfies LeasePolicy;
