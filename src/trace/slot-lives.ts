import type { Micros } from "../kernel/time.ts";
import type { Trace } from "./trace.ts";
import { Mark } from "./words.ts";

/** The connections that were open in one slot of a pool, one after another. */
export interface SlotLives {
  readonly openedAt: readonly Micros[];
  /** The run's end for one that stayed open. */
  readonly closedAt: readonly Micros[];
  /** The number of each among all connections of its process, in the order they were opened. */
  readonly ordinal: readonly number[];
}

const NONE: SlotLives = { openedAt: [], closedAt: [], ordinal: [] };

/** When each connection was opened and closed, by the slot it had. */
export class ConnectionLives {
  readonly #slots = new Map<
    number,
    { openedAt: Micros[]; closedAt: Micros[]; ordinal: number[] }
  >();

  /** With the marks that say so of a pool's connections, or of the pooler's. */
  constructor({ marks, endedAt }: Trace, opened: Mark = Mark.opened, closed: Mark = Mark.closed) {
    const openedCounts: number[] = [];
    for (let row = 0; row < marks.count; row++) {
      const kind = marks.kind[row];
      if (kind !== opened && kind !== closed) continue;
      const process = marks.process[row]!;
      const slot = this.#slot(process, marks.place[row]!);
      if (kind === opened) {
        const ordinal = openedCounts[process] ?? 0;
        openedCounts[process] = ordinal + 1;
        slot.openedAt.push(marks.at[row]!);
        slot.closedAt.push(endedAt);
        slot.ordinal.push(ordinal);
      } else slot.closedAt[slot.closedAt.length - 1] = marks.at[row]!;
    }
  }

  of(process: number, slot: number): SlotLives {
    return this.#slots.get(slotKey(process, slot)) ?? NONE;
  }

  /** Is a connection open in the slot at an instant? */
  isOpen(process: number, slot: number, at: Micros): boolean {
    const { openedAt, closedAt } = this.of(process, slot);
    const life = openedAt.findLastIndex((opened) => opened <= at);
    return life >= 0 && at < closedAt[life]!;
  }

  #slot(process: number, place: number) {
    const key = slotKey(process, place);
    const known = this.#slots.get(key);
    if (known) return known;
    const fresh = { openedAt: [], closedAt: [], ordinal: [] };
    this.#slots.set(key, fresh);
    return fresh;
  }
}

/** One number for a process and a slot of its pool. */
export function slotKey(process: number, slot: number): number {
  return process * 0x10000 + slot;
}
