import { type Micros, NEVER } from "../kernel/time.ts";
import type { TraceIndex } from "./trace-index.ts";
import { Mark } from "./words.ts";

/** The transactions of one task, in order of time. */
export interface Transactions {
  readonly begun: readonly Micros[];
  /** NEVER where the task ends without commit or rollback. */
  readonly over: readonly Micros[];
}

const NO_TRANSACTIONS: Transactions = { begun: [], over: [] };

export function transactionsOf(index: TraceIndex, task: number): Transactions {
  const { kind, at } = index.trace.marks;
  const rows = index.marksOf(task);
  // Most tasks have none, and then nothing is made for them.
  if (!rows.some((row) => kind[row] === Mark.begun)) return NO_TRANSACTIONS;
  const begun: Micros[] = [];
  const over: Micros[] = [];
  for (const row of rows) {
    if (kind[row] === Mark.begun && over.length === begun.length) begun.push(at[row]!);
    const isEnd = kind[row] === Mark.committed || kind[row] === Mark.rolledBack;
    if (isEnd && over.length < begun.length) over.push(at[row]!);
  }
  if (over.length < begun.length) over.push(NEVER);
  return { begun, over };
}

/**
 * The parts of a lease in which a transaction that began in it pins the connection: pairs of from
 * and to. One that outlives the lease pins nothing any more: the connection is in other hands.
 */
export function pinnedParts(
  { begun, over }: Transactions,
  from: Micros,
  to: Micros,
): readonly (readonly [from: Micros, to: Micros])[] {
  const parts: [Micros, Micros][] = [];
  for (const [i, start] of begun.entries()) {
    if (start >= from && start < to) parts.push([start, Math.min(over[i]!, to)]);
  }
  return parts;
}
