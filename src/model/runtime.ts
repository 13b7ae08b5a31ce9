import type { Micros } from "../kernel/time.ts";

/**
 * One stage of opening a connection. The asking task goes through them in order.
 * `limit`: the database gives a slot or refuses; `reserved`: it refuses if only reserved ones stay.
 * With a pooler: `pooler`: its thread computes; `clients`: it lets a client in or refuses.
 */
export type OpeningStage =
  | { readonly kind: "client" | "server" | "wait" | "pooler"; readonly micros: Micros }
  | { readonly kind: "trips"; readonly roundTrips: number }
  | { readonly kind: "limit" | "reserved" | "clients" };

/** Before a statement is sent, in the database's backend, and to read the result. */
export interface StatementCost {
  readonly send: Micros;
  readonly server: Micros;
  readonly receive: Micros;
}

/** A checkout that took too long. */
export interface TimedOut {
  readonly seconds: number;
  /** How many connections the pool keeps, and how many more it may open. */
  readonly size: number;
  readonly overflow: number;
}

/**
 * What a language's runtime, its driver and its pool cost beside the work itself, in computing
 * time of a core. A runtime's constants are the same in every scenario.
 */
export interface Runtime {
  readonly id: string;
  readonly label: string;
  readonly sentence: string;
  /** How long a unit may compute while others of its process are ready, before it must yield. */
  readonly quantum: Micros;
  readonly request: { readonly start: Micros; readonly answer: Micros };
  readonly statement: StatementCost;
  /** Of a statement that is a word: BEGIN, COMMIT, ROLLBACK, a check of liveness. */
  readonly word: StatementCost;
  /** Does a checkout ask the database first whether the connection still lives? */
  readonly checksLiveness: boolean;
  /**
   * When BEGIN is sent: at once, before the first statement inside the transaction, or in one message
   * with that statement, so that it takes no time of its own.
   */
  readonly begins: "at-once" | "before-statement" | "with-statement";
  /**
   * Does its driver itself refuse to commit or roll back where the library has begun nothing? Left
   * out: it asks the database, which only warns.
   */
  readonly refusesEnd?: true;
  /** From a deadline in the middle of a statement until the server has cancelled it. */
  readonly cancelling: Micros;
  /** With a password; `withLogin` makes others of it. */
  readonly opening: readonly OpeningStage[];
  /** What the client computes there for the password; 0 where nothing costs anything. */
  readonly hashing: Micros;
  /**
   * What its pool says when nobody gave a connection back in time, with counts of that moment as
   * `{total}`, `{active}`, `{idle}` and `{waiting}`; null: it has no such timeout.
   */
  readonly timedOut: ((checkout: TimedOut) => string) | null;
  /** What it says of a request whose deadline passed; left out: nothing of its own. */
  readonly pastDeadline?: string;
  /** What the database's backend computes to end a connection. */
  readonly closing: Micros;
}
