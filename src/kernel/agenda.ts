import { type Micros, NEVER, START } from "./time.ts";

/**
 * What happens first when several things happen at one instant. Ends come before deadlines, so a
 * release at the instant of a deadline wins; arrivals come last.
 */
export const Turn = { intervention: 0, end: 1, deadline: 2, arrival: 3 } as const;
export type Turn = (typeof Turn)[keyof typeof Turn];

/** Room for 2^48 events in each turn before the order of scheduling could spill into the next. */
const TURN_WIDTH = 281_474_976_710_656;

/** Up to 16 kinds, which leaves subjects up to 2^27. */
const KIND_BITS = 4;
const KIND_MASK = 15;

/**
 * The coming events, earliest first; at one instant by turn, then in the order they were scheduled.
 *
 * A binary heap on typed arrays. A new root sinks into the hole that the taken one leaves, which
 * saves a swap a level: faster here than 4-ary heaps, and calendar queues collapse when many
 * events share an instant, as a burst's do.
 *
 * An event is a kind and a subject, small integers that mean something to the model alone; they
 * share a column, since every column is one more move a level.
 */
export class Agenda {
  /** The instant of the event taken last, or of what came in order from outside. */
  now: Micros = START;
  /** The event taken last. */
  kind = 0;
  subject = 0;

  #size = 0;
  #scheduled = 0;
  #times = new Float64Array(256);
  #orders = new Float64Array(256);
  #events = new Int32Array(256);

  constructor() {
    this.now = 0;
  }

  get isEmpty(): boolean {
    return this.#size === 0;
  }

  get size(): number {
    return this.#size;
  }

  /** The instant of the next event; never when there is none. */
  get next(): Micros {
    return this.#size === 0 ? NEVER : this.#times[0]!;
  }

  schedule(at: Micros, turn: Turn, kind: number, subject: number): void {
    if (this.#size === this.#times.length) this.#grow();
    const order = turn * TURN_WIDTH + this.#scheduled++;
    const times = this.#times;
    const orders = this.#orders;
    let hole = this.#size++;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      const time = times[parent]!;
      if (time < at || (time === at && orders[parent]! < order)) break;
      this.#move(parent, hole);
      hole = parent;
    }
    times[hole] = at;
    orders[hole] = order;
    this.#events[hole] = (subject << KIND_BITS) | kind;
  }

  /** Takes the next event into `now`, `kind` and `subject`. */
  take(): void {
    this.now = this.#times[0]!;
    const event = this.#events[0]!;
    this.kind = event & KIND_MASK;
    this.subject = event >> KIND_BITS;
    const last = --this.#size;
    if (last > 0) this.#sink(last);
  }

  /** Fills the hole at the root with the event at `last`. */
  #sink(last: number): void {
    const times = this.#times;
    const orders = this.#orders;
    const at = times[last]!;
    const order = orders[last]!;
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= last) break;
      const right = child + 1;
      if (right < last && this.#isBefore(right, child)) child = right;
      const time = times[child]!;
      if (at < time || (at === time && order < orders[child]!)) break;
      this.#move(child, hole);
      hole = child;
    }
    this.#move(last, hole);
  }

  #isBefore(a: number, b: number): boolean {
    const timeA = this.#times[a]!;
    const timeB = this.#times[b]!;
    if (timeA !== timeB) return timeA < timeB;
    return this.#orders[a]! < this.#orders[b]!;
  }

  #move(from: number, to: number): void {
    this.#times[to] = this.#times[from]!;
    this.#orders[to] = this.#orders[from]!;
    this.#events[to] = this.#events[from]!;
  }

  #grow(): void {
    const size = this.#times.length * 2;
    this.#times = copyInto(new Float64Array(size), this.#times);
    this.#orders = copyInto(new Float64Array(size), this.#orders);
    this.#events = copyInto(new Int32Array(size), this.#events);
  }
}

function copyInto<Column extends { set(from: Column): void }>(to: Column, from: Column): Column {
  to.set(from);
  return to;
}
