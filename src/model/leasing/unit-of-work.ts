import type { LeasePolicy } from "../lease-policy.ts";
import { Placement } from "../placement.ts";

/**
 * A session opens a transaction by itself at its first statement, and has the connection until
 * commit, rollback or its own end, which rolls back (sqlalchemy/sqlalchemy lib/sqlalchemy/orm/
 * session.py, "autobegin", `SessionTransaction._connection_for_bind`).
 */
export const unitOfWork = {
  id: "unit-of-work",
  label: "for a unit of work",
  sentence: "The first statement opens a transaction by itself, as a SQLAlchemy session does.",
  example: "SQLAlchemy",
  isPoolless: false,
  place: (steps, firstIndex) =>
    Placement.of(steps, firstIndex, {
      beforeStatement: (placement, step) => {
        placement.checkout();
        if (step.kind === "begin") return;
        placement.byItself("begin-by-itself");
      },
      afterStatement: (placement, step) => {
        if (step.kind === "commit" || step.kind === "rollback") placement.release();
      },
      atEnd: (placement) => {
        if (!placement.hasOwn) return;
        placement.byItself("rollback-by-itself");
        placement.release();
      },
    }),
} as const satisfies LeasePolicy;
