import { needsConnection } from "../../program/step.ts";
import { CHECKOUT, type LeasePolicy, RELEASE } from "../lease-policy.ts";

/**
 * From the first statement to the end of the request, rendering and calls included
 * (rails/rails activerecord connection_pool.rb, `connection`, up to 7.1).
 */
export const request = {
  id: "request",
  label: "for the whole request",
  sentence: "From the first statement until the answer, as in Rails up to 7.1.",
  place(steps) {
    const first = steps.findIndex(needsConnection);
    const placed = steps.map((step, index) => ({ kind: "step", step, index }) as const);
    if (first < 0) return placed;
    return [...placed.slice(0, first), CHECKOUT, ...placed.slice(first), RELEASE];
  },
} as const satisfies LeasePolicy;
