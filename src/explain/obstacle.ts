import { type Micros, NEVER } from "../kernel/time.ts";
import type { TraceIndex } from "../trace/trace-index.ts";
import { Hold, isStatement, Wait } from "../trace/words.ts";
import { isOpening } from "./opening.ts";

/** What several share, so that one may have to wait until others let go of it. */
export type Obstacle =
  | { readonly kind: "units" }
  /** What a process has fewer of than units that want to compute: its lock, loop or processors. */
  | { readonly kind: "turn"; readonly process: number }
  | { readonly kind: "helpers"; readonly process: number }
  | { readonly kind: "pool"; readonly process: number }
  | { readonly kind: "cores" }
  | { readonly kind: "database-cores" }
  /** The pooler's connections to the database. */
  | { readonly kind: "server-connections" }
  /** What the task has started, and waits for. */
  | { readonly kind: "branches"; readonly task: number };

/** What stands in the way of who waits like this; null: nothing but time. */
export function obstacleOf(index: TraceIndex, row: number, at: Micros): Obstacle | null {
  const { waits } = index.trace;
  const wait = waits.kind[row] as Wait;
  const process = waits.process[row]!;
  const task = waits.task[row]!;
  switch (wait) {
    case Wait.unit:
      return { kind: "units" };
    case Wait.processor:
      return { kind: "turn", process };
    case Wait.core:
      return { kind: "cores" };
    case Wait.helper:
      return { kind: "helpers", process };
    case Wait.branches:
      return { kind: "branches", task };
    case Wait.connection:
      return isOpening(index, task, at) ? null : { kind: "pool", process };
    case Wait.serverConnection:
      return isOpening(index, task, at) ? null : { kind: "server-connections" };
    default: {
      const isReady = isStatement(wait) && waitsForDatabaseCore(index, row, at);
      return isReady ? { kind: "database-cores" } : null;
    }
  }
}

/** The same obstacle has the same key. */
export function keyOf(obstacle: Obstacle): string {
  const which =
    "process" in obstacle ? obstacle.process : "task" in obstacle ? obstacle.task : "all";
  return `${obstacle.kind} ${which}`;
}

/**
 * Around a statement's own time in the database its backend computes: who has no core yet, and gets
 * one before the statement ends, waits for it. A pooler computes, too, so behind one it is not known.
 */
function waitsForDatabaseCore(index: TraceIndex, row: number, at: Micros): boolean {
  const { waits, holds, rows } = index.trace;
  if (rows.poolerSlots > 0) return false;
  const core = rows.databaseCores > 0 ? Hold.databaseCore : Hold.core;
  const until = waits.to[row]!;
  let next = NEVER;
  for (const hold of index.holdsOf(waits.task[row]!)) {
    if (holds.kind[hold] !== core) continue;
    if (holds.from[hold]! <= at && at < holds.to[hold]!) return false;
    if (holds.from[hold]! > at) next = Math.min(next, holds.from[hold]!);
  }
  return next < until;
}
