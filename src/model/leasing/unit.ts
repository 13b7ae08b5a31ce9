import type { LeasePolicy } from "../lease-policy.ts";
import { Placement } from "../placement.ts";

/**
 * Each thread or process owns a connection for ever: opened at its first statement, kept when the
 * request is over (django/django django/db/utils.py, `ConnectionHandler`, with `CONN_MAX_AGE`).
 */
export const unit = {
  id: "unit",
  label: "one for each unit, for ever",
  sentence: "Each thread or process opens one at its first statement and keeps it for ever.",
  example: "Django with CONN_MAX_AGE",
  isPoolless: true,
  place: (steps, firstIndex) =>
    Placement.of(steps, firstIndex, {
      beforeStatement: (placement) => placement.checkout(),
      atEnd: (placement) => {
        if (placement.hasOwn) placement.keep();
      },
    }),
} as const satisfies LeasePolicy;
