import type { Micros } from "../../../src/kernel/time.ts";
import type { TraceIndex } from "../../../src/trace/trace-index.ts";
import { Hold, isStatement, Wait } from "../../../src/trace/words.ts";
import type { Place, TokenState } from "./model.ts";

/** Numbers units or slots through all processes: where each process begins. */
export function offsets(counts: readonly number[]): number[] {
  let sum = 0;
  return counts.map((count) => {
    sum += count;
    return sum - count;
  });
}

/** Where a wait's task is while it lasts; `at` only tells how far a call is. */
export function placeDuring(
  index: TraceIndex,
  slotOffsets: readonly number[],
  wait: number,
  at: Micros,
): Place {
  const { waits } = index.trace;
  const kind = waits.kind[wait] as Wait;
  const from = waits.from[wait]!;
  if (kind === Wait.unit) return { kind: "outside", rank: 0 };
  if (kind === Wait.connection) return { kind: "head" };
  if (kind === Wait.call) {
    const share = (at - from) / Math.max(1, waits.to[wait]! - from);
    return { kind: "service", share: Math.min(1, share) };
  }
  const slot = slotDuring(index, slotOffsets, waits.task[wait]!, from);
  if (kind === Wait.serverConnection && slot >= 0) return { kind: "pooler", slot };
  if (isStatement(kind) && slot >= 0) return { kind: "database", slot };
  return { kind: kind === Wait.compute ? "unit" : "ready", slot };
}

/**
 * The slot of the connection that the task holds then, of several the one that it got last, on which
 * its statements run; −1: none.
 */
function slotDuring(
  index: TraceIndex,
  slotOffsets: readonly number[],
  task: number,
  at: Micros,
): number {
  const { kind, from, to, process, place } = index.trace.holds;
  let last = -1;
  for (const row of index.holdsOf(task)) {
    if (kind[row] !== Hold.connection || from[row]! > at || at >= to[row]!) continue;
    // Of two that begin at one instant the one that ends first was got last.
    const isLater =
      last < 0 || from[row]! > from[last]! || (from[row] === from[last] && to[row]! <= to[last]!);
    if (isLater) last = row;
  }
  return last < 0 ? -1 : slotOffsets[process[last]!]! + place[last]!;
}

/** The unit that works for the task, from its first to its last moment; −1: it never had one. */
export function unitOf(index: TraceIndex, unitOffsets: readonly number[], task: number): number {
  const { holds } = index.trace;
  for (const row of index.holdsOf(task)) {
    if (holds.kind[row] === Hold.unit) return unitOffsets[holds.process[row]!]! + holds.place[row]!;
  }
  return -1;
}

export function stateDuring(kind: Wait): TokenState {
  if (kind === Wait.unit) return "outside";
  if (kind === Wait.connection || kind === Wait.serverConnection) return "waiting";
  if (kind === Wait.compute) return "computing";
  if (kind === Wait.call) return "calling";
  return isStatement(kind) ? "querying" : "ready";
}
