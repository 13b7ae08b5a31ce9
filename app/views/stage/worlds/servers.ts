import type { Micros } from "../../../../src/kernel/time.ts";
import { ConnectionState } from "../../../../src/trace/connection-states.ts";
import { Hold, isStatement, Mark, type Wait } from "../../../../src/trace/words.ts";
import type { VariantRun } from "../../../store/variant-run.ts";

/** One of the pooler's connections to the database. */
export interface ServerCell {
  readonly place: number;
  /** null: none is open here. */
  readonly state: ConnectionState | null;
  /** The request for which it is taken; −1: none, though a client may keep it. */
  readonly task: number;
  /** The connection of a pool to which it is linked, by its number through all pools; −1: none. */
  readonly slot: number;
  readonly age: Micros;
}

/** Each connection to the database, and whose statement it carries. */
export function serverCells(run: VariantRun, at: Micros): ServerCell[] {
  const { index, owners, trace } = run;
  const { holds } = trace;
  const now = index.holdsAt(at);
  return Array.from({ length: trace.rows.poolerSlots }, (_, place) => {
    const row = now.find((hold) => holds.place[hold] === place && isServerHold(holds.kind[hold]!));
    if (row === undefined) {
      const since = openSince(run, place, at);
      const state = since === null ? null : ConnectionState.idle;
      return { place, state, task: -1, slot: -1, age: since === null ? 0 : at - since };
    }
    const task = holds.task[row]!;
    const age = at - holds.from[row]!;
    if (holds.kind[row] === Hold.serverOpening) {
      return { place, state: ConnectionState.opening, task: -1, slot: -1, age };
    }
    const state = isAtWork(run, task, at) ? ConnectionState.querying : ConnectionState.heldIdle;
    return { place, state, task: owners.requestOf(task), slot: clientOf(run, task, now), age };
  });
}

function isServerHold(kind: number): boolean {
  return kind === Hold.serverConnection || kind === Hold.serverOpening;
}

function isAtWork({ index, trace }: VariantRun, task: number, at: Micros): boolean {
  const wait = task < 0 ? -1 : index.waitOf(task, at);
  return wait >= 0 && isStatement(trace.waits.kind[wait] as Wait);
}

/** The pool's connection that the task has; of several, the one got last. */
function clientOf({ trace }: VariantRun, task: number, now: readonly number[]): number {
  const { holds, rows } = trace;
  const own = now.filter((row) => holds.kind[row] === Hold.connection && holds.task[row] === task);
  const last = own.sort((a, b) => holds.from[b]! - holds.from[a]!)[0];
  if (task < 0 || last === undefined) return -1;
  const before = rows.slots.slice(0, holds.process[last]).reduce((sum, count) => sum + count, 0);
  return before + holds.place[last]!;
}

const moments = new WeakMap<VariantRun, readonly (readonly Micros[])[]>();

/** Since when the slot's connection is open; null: it is not. */
function openSince(run: VariantRun, place: number, at: Micros): Micros | null {
  // Opened and closed in turns.
  const turns = (moments.get(run) ?? findMoments(run))[place]!;
  const last = turns.findLastIndex((moment) => moment <= at);
  return last >= 0 && last % 2 === 0 ? turns[last]! : null;
}

function findMoments(run: VariantRun): readonly (readonly Micros[])[] {
  const { marks, rows } = run.trace;
  const found = Array.from({ length: rows.poolerSlots }, () => [] as Micros[]);
  for (let row = 0; row < marks.count; row++) {
    const kind = marks.kind[row];
    if (kind === Mark.serverOpened || kind === Mark.serverClosed) {
      found[marks.place[row]!]?.push(marks.at[row]!);
    }
  }
  moments.set(run, found);
  return found;
}
