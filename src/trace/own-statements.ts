import type { Micros } from "../kernel/time.ts";
import type { TraceIndex } from "./trace-index.ts";
import { isStatement, type Wait } from "./words.ts";

/**
 * Visits the parts of a lease in which a statement of its holder runs on it, in order of time. A
 * request may have several connections, one with an open result, say: a statement runs on the one
 * that it got last. The same holds of the pooler's connections that it is linked to.
 */
export function eachStatementOn(
  index: TraceIndex,
  lease: number,
  visit: (from: Micros, to: Micros) => void,
): void {
  const { holds, waits } = index.trace;
  const from = holds.from[lease]!;
  const to = holds.to[lease]!;
  const task = holds.task[lease]!;
  const later = laterLeases(index, lease);
  index.eachWaitDuring(task, from, to, (row) => {
    if (!isStatement(waits.kind[row] as Wait)) return;
    const start = Math.max(waits.from[row]!, from);
    const end = Math.min(waits.to[row]!, to);
    const isElsewhere = later.some(
      (other) => holds.from[other]! <= start && start < holds.to[other]!,
    );
    if (!isElsewhere) visit(start, end);
  });
}

const NONE: readonly number[] = [];

/** The holder's leases, of the same kind, that began during this one. Most requests have one lease at a time. */
function laterLeases(index: TraceIndex, lease: number): readonly number[] {
  const { kind, task, from, to } = index.trace.holds;
  let later = NONE;
  for (const row of index.holdsOf(task[lease]!)) {
    if (kind[row] !== kind[lease] || row === lease) continue;
    if (from[row]! < from[lease]! || from[row]! >= to[lease]!) continue;
    // Of two that begin at one instant the one that ends first was got last.
    if (from[row] === from[lease] && to[row]! > to[lease]!) continue;
    later = [...later, row];
  }
  return later;
}
