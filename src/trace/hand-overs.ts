import type { Micros } from "../kernel/time.ts";
import { countRowsUpTo } from "./search.ts";
import type { TraceIndex } from "./trace-index.ts";
import { Hold, Wait } from "./words.ts";

/** How a wait for something ended: who got it, and who let go of it for that. Rows of holds. */
export interface HandOver {
  /** The row of the wait. */
  readonly wait: number;
  readonly at: Micros;
  /** What the task has from then on. */
  readonly got: number;
  /** The hold of the same place that ended at that instant; −1: the place was nobody's. */
  readonly released: number;
}

/** What a task has after it has waited for it; other waits are not for a place. */
const waitedFor: Partial<Record<Wait, Hold>> = {
  [Wait.unit]: Hold.unit,
  [Wait.connection]: Hold.connection,
  [Wait.serverConnection]: Hold.serverConnection,
  [Wait.core]: Hold.core,
  [Wait.helper]: Hold.helper,
};

/** Is it a wait for something that others may have? */
export function waitsForPlace(wait: Wait): boolean {
  return waitedFor[wait] !== undefined;
}

/**
 * What a task's waits for a place ended with; those that ended without one (given up, refused, cut
 * off) are left out. A place that is released goes to the next waiter at that very instant, so the
 * hold of the same place that ended then is the one that was waited for.
 */
export function handOversTo(index: TraceIndex, task: number): HandOver[] {
  const { waits, holds } = index.trace;
  const handOvers: HandOver[] = [];
  for (const wait of index.waitsOf(task)) {
    const kind = waitedFor[waits.kind[wait] as Wait];
    const at = waits.to[wait]!;
    if (kind === undefined) continue;
    for (const got of index.holdsOf(task)) {
      if (holds.kind[got] !== kind || holds.from[got] !== at) continue;
      handOvers.push({ wait, at, got, released: holdBefore(index, got) });
      break;
    }
  }
  return handOvers;
}

/** The rows of the holds of what a wait is for, at an instant: who has what it waits for. */
export function holdersOf(index: TraceIndex, wait: number, at: Micros): number[] {
  const { waits, holds } = index.trace;
  const kind = waitedFor[waits.kind[wait] as Wait];
  // Units, while one waits outside, are those of all processes; the rest is of one's own.
  const isAnyProcess = kind !== Hold.connection && kind !== Hold.helper;
  return index
    .holdsAt(at)
    .filter(
      (row) =>
        holds.kind[row] === kind &&
        holds.task[row] !== waits.task[wait] &&
        (isAnyProcess || holds.process[row] === waits.process[wait]),
    );
}

/** The hold of the same place that ended when this one began, by another task; −1: none did. */
function holdBefore(index: TraceIndex, got: number): number {
  const { kind, process, place, from, to, task } = index.trace.holds;
  const lane = index.lane(kind[got] as Hold, process[got]!, place[got]!);
  // Those that begin with it stand around it: a place may be held for no time at all.
  for (let i = countRowsUpTo(lane, from, from[got]!) - 1; i >= 0; i--) {
    const before = lane[i]!;
    if (before === got) continue;
    if (to[before] === from[got] && task[before] !== task[got]) return before;
    if (to[before]! < from[got]!) break;
  }
  return -1;
}
