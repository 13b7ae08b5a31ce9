import type { LeasePolicy } from "../lease-policy.ts";
import { Placement } from "../placement.ts";

/**
 * Each statement checks out and releases; a transaction keeps its connection from begin to commit
 * or rollback, an open result until it is closed (golang/go src/database/sql/sql.go, `DB.queryDC`,
 * `Rows` and `Tx`; Rails from 7.2, `with_connection`). A transaction that is never ended never
 * gives it back.
 */
export const statement = {
  id: "statement",
  label: "for each statement",
  sentence: "Each statement takes one and gives it back, as in Go; a transaction keeps it.",
  example: "Go, Rails from 7.2",
  isPoolless: false,
  place: (steps, firstIndex) =>
    Placement.of(steps, firstIndex, {
      beforeStatement: (placement) => placement.checkout(),
      afterStatement: (placement, step) => {
        if (placement.isInTransaction) return;
        if (step.kind === "query" && step.result !== "read") placement.leaveTo(step);
        else placement.release();
      },
      afterForget: (placement) => {
        if (placement.hasOwn) placement.leak();
      },
    }),
} as const satisfies LeasePolicy;
