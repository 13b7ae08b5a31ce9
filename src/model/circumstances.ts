import type { Micros } from "../kernel/time.ts";
import type { LeasePolicy } from "./lease-policy.ts";
import type { PoolerCosts } from "./pooler/costs.ts";
import type { Runtime } from "./runtime.ts";

/** What decides, beside its steps, what a program becomes. */
export interface Circumstances {
  readonly policy: LeasePolicy;
  readonly runtime: Runtime;
  /** Does a task that has waited go on only when its process lets it? */
  readonly takesTurns: boolean;
  /** What starting a unit for the request computes. */
  readonly spawn: Micros;
  /** null: nothing stands before the database. */
  readonly pooler: PoolerCosts | null;
  /** Does the pool roll back what is open still when a connection comes back? */
  readonly rollsBack: boolean;
  /** Does the database look at sessions that lie idle in a transaction? */
  readonly watchesIdle: boolean;
  /** Does a unit keep a connection with an open transaction at the end of its request? */
  readonly keepsOpen: boolean;
}
