import type { Micros } from "../kernel/time.ts";
import { countUpTo } from "./search.ts";

/** What a place was in, one state after another, in order of time and without overlap. */
export interface Segments {
  readonly count: number;
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** A `ConnectionState` or a `UnitState`. */
  readonly state: Uint8Array;
  /** Whose the place was; −1: nobody's. */
  readonly task: Int32Array;
  /** 1 where an open transaction pins the connection; always 0 for units. */
  readonly isPinned: Uint8Array;
  /** The how-manieth connection of its process this is, from 0; −1 where there is none. */
  readonly connection: Int32Array;
}

/** The row of the segment with from <= at < to, −1 where there is none. O(log n). */
export function segmentAt(segments: Segments, at: Micros): number {
  const row = countUpTo(segments.from, at) - 1;
  return row >= 0 && segments.to[row]! > at ? row : -1;
}

/** Collects segments in order; what continues the segment before lengthens it. */
export class SegmentBuilder {
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #state: number[] = [];
  readonly #task: number[] = [];
  readonly #isPinned: number[] = [];
  readonly #connection: number[] = [];

  add(
    from: Micros,
    to: Micros,
    state: number,
    task: number,
    isPinned: boolean,
    connection: number,
  ): void {
    if (to <= from) return;
    const last = this.#from.length - 1;
    const continues =
      this.#to[last] === from &&
      this.#state[last] === state &&
      this.#task[last] === task &&
      this.#isPinned[last] === Number(isPinned) &&
      this.#connection[last] === connection;
    if (continues) {
      this.#to[last] = to;
      return;
    }
    this.#from.push(from);
    this.#to.push(to);
    this.#state.push(state);
    this.#task.push(task);
    this.#isPinned.push(Number(isPinned));
    this.#connection.push(connection);
  }

  build(): Segments {
    return {
      count: this.#from.length,
      from: new Float64Array(this.#from),
      to: new Float64Array(this.#to),
      state: new Uint8Array(this.#state),
      task: new Int32Array(this.#task),
      isPinned: new Uint8Array(this.#isPinned),
      connection: new Int32Array(this.#connection),
    };
  }
}
