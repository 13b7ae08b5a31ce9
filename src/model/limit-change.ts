import type { LimitChange } from "../interventions/intervention.ts";
import { fromMs } from "../kernel/time.ts";
import type { Pool } from "./pool.ts";
import type { World } from "./world.ts";

/** A limit of all pools is another from now on, of those too that are still to come. */
export function changeLimit(world: World, change: LimitChange): void {
  world.limitChanges.push(change);
  for (const { pool } of world.processes) setLimit(pool, change);
}

export function setLimit(pool: Pool, { of, to }: LimitChange): void {
  if (of === "pool.max") pool.setMax(to);
  else if (of === "pool.maxIdle") pool.setMaxIdle(to);
  else pool.setCheckoutTimeout(to === null ? null : fromMs(to));
}
