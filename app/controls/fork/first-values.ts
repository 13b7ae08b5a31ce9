import type { ChangeKind } from "../../../src/interventions/change-kinds.ts";

/** What a field holds at first. */
export const firstValues: Readonly<Record<ChangeKind, string>> = {
  call: "x3",
  query: "x3",
  restart: "500",
  leak: "1",
  "pool.max": "10",
  "pool.maxIdle": "2",
  "pool.checkoutTimeoutMs": "500",
  "database.maxConnections": "10",
};
