import type { Micros } from "../kernel/time.ts";

/** Something that is changed at an instant of a run. */
export interface Intervention {
  readonly at: Micros;
  readonly change: Change;
}

export type Change = PaceChange | Restart | Leak | LimitChange;

/** From now on calls, or queries, take another time. */
export interface PaceChange {
  readonly kind: "pace";
  readonly of: "call" | "query";
  readonly pace: Pace;
}

/** As the program has it, always the same, or so many times what the program has. */
export type Pace =
  | { readonly kind: "as-before" }
  | { readonly kind: "always"; readonly micros: Micros }
  | { readonly kind: "times"; readonly factor: number };

/** The database drops all connections, and accepts none for so long. */
export interface Restart {
  readonly kind: "restart";
  readonly lasting: Micros;
}

/** So many idle connections are lost to each pool for ever. */
export interface Leak {
  readonly kind: "leak";
  readonly count: number;
}

/** A limit is another from now on; null: there is none. */
export interface LimitChange {
  readonly kind: "limit";
  readonly of: Limit;
  readonly to: number | null;
}

/** By the names of the settings; times in milliseconds, as their names say. */
export type Limit =
  | "pool.max"
  | "pool.maxIdle"
  | "pool.checkoutTimeoutMs"
  | "database.maxConnections";
