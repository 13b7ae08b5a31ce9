import type { Duration } from "../kernel/duration.ts";
import type { Micros } from "../kernel/time.ts";

/** Own computing. */
export interface ComputeStep {
  readonly kind: "compute";
  readonly duration: Duration;
  /** Gives up its turn after each so much of computing, as `await` in a loop does; null: never. */
  readonly yieldEvery: Micros | null;
  /** Handed to a helper thread of the process, as libuv does with hashing. */
  readonly isHelped: boolean;
}

/** What becomes of a statement's result. Until it is closed it holds its connection. */
export type ResultUse =
  /** Read to its end at once. */
  | "read"
  /** Open until the step `close`. */
  | "open"
  /** Never closed: the connection is lost to the pool. */
  | "leaked"
  /** Never closed, but the request's end closes it (golang/go `Rows` and its context). */
  | "leaked-until-end";

/** A statement. */
export interface QueryStep {
  readonly kind: "query";
  readonly duration: Duration;
  readonly result: ResultUse;
  /** Asks the pool for a connection of its own although the request has one. */
  readonly viaPool: boolean;
  /** What it says to the database, `set x` or `BEGIN`; null: nothing that lasts. */
  readonly sql: string | null;
}

/** Waiting for another service. */
export interface CallStep {
  readonly kind: "call";
  readonly duration: Duration;
}

/**
 * `begin`, `commit` and `rollback` are the library's transaction API: unlike a statement
 * `sql "BEGIN"`, the pool sees them. `forget` is a transaction that the program never ends.
 * `checkout` and `release` are the program's own; `close` closes the result opened last.
 */
export interface PlainStep {
  readonly kind: "begin" | "commit" | "rollback" | "forget" | "checkout" | "release" | "close";
}

/** All branches at once; the request goes on when the last of them is done. */
export interface ParallelStep {
  readonly kind: "parallel";
  readonly branches: readonly (readonly Step[])[];
}

/** One line of what a request does. */
export type Step = ComputeStep | QueryStep | CallStep | PlainStep | ParallelStep;

/** What a request does, in order, and how often this program is chosen among others. */
export interface Program {
  readonly steps: readonly Step[];
  /** Relative to the other programs of a mix. */
  readonly weight: number;
}

/** Does the step send something to the database? */
export function needsConnection({ kind }: Step): boolean {
  return kind === "query" || kind === "begin" || kind === "commit" || kind === "rollback";
}
