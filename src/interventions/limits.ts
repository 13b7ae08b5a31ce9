import type { Limit } from "./intervention.ts";

interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** Between what a limit may stand, as a setting and when it is changed while a run goes on. */
export const limits: Readonly<Record<Limit, Bounds>> = {
  "pool.max": { least: 1, most: 1_000 },
  "pool.maxIdle": { least: 0, most: 1_000 },
  "pool.checkoutTimeoutMs": { least: 1, most: 600_000 },
  "database.maxConnections": { least: 1, most: 10_000 },
};
