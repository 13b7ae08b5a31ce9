import { needsConnection } from "../../program/step.ts";
import { CHECKOUT, type LeasePolicy, type PlacedStep, RELEASE } from "../lease-policy.ts";

/**
 * Each statement checks out and releases; a transaction keeps its connection from begin to commit
 * or rollback (golang/go src/database/sql/sql.go, `DB.queryDC` and `Tx`; Rails from 7.2,
 * `with_connection`).
 */
export const statement = {
  id: "statement",
  label: "for each statement",
  sentence: "Each statement takes one and gives it back, as in Go; a transaction keeps it.",
  place(steps) {
    const placed: PlacedStep[] = [];
    let isPinned = false;
    for (const [index, step] of steps.entries()) {
      const needs = needsConnection(step);
      if (needs && !isPinned) placed.push(CHECKOUT);
      if (step.kind === "begin") isPinned = true;
      if (step.kind === "commit" || step.kind === "rollback") isPinned = false;
      placed.push({ kind: "step", step, index });
      if (needs && !isPinned) placed.push(RELEASE);
    }
    return placed;
  },
} as const satisfies LeasePolicy;
