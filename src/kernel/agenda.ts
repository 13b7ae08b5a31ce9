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
 * A binary heap on typed arrays: faster here than 4-ary heaps, and calendar queues collapse when
 * many events share an instant, as a burst's do. An event that is taken leaves its root free, since
 * most events bring about another: that one sinks from there, and nothing has to rise.
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
  /** The instant of what comes next in order from outside; at one instant that comes last. */
  nextFromOutside: Micros = NEVER;

  /** Places in use, the root included. */
  #size = 0;
  #isRootFree = false;
  #scheduled = 0;
  /** Never, where a place is not in use. */
  #times = new Float64Array(256).fill(NEVER);
  #orders = new Float64Array(256);
  #events = new Int32Array(256);

  constructor() {
    this.now = 0;
  }

  get size(): number {
    return this.#isRootFree ? this.#size - 1 : this.#size;
  }

  /**
   * Does what comes from outside come before all events? An instant that is returned would be boxed,
   * and a getter compiled into its caller last of all: V8 does not count how often one is asked.
   */
  isOutsideNext(): boolean {
    return this.nextFromOutside < this.#times[this.#isRootFree ? this.#firstBelowRoot() : 0]!;
  }

  /** Nothing is scheduled for never: who waits for ever has no event. */
  schedule(at: Micros, turn: Turn, kind: number, subject: number): void {
    const order = turn * TURN_WIDTH + this.#scheduled++;
    const event = (subject << KIND_BITS) | kind;
    if (this.#isRootFree) {
      this.#isRootFree = false;
      this.#sink(at, order, event);
    } else this.#rise(at, order, event);
  }

  /** Takes the next event into `now`, `kind` and `subject`. */
  take(): void {
    if (this.#isRootFree) this.#fillRoot();
    this.now = this.#times[0]!;
    const event = this.#events[0]!;
    this.kind = event & KIND_MASK;
    this.subject = event >> KIND_BITS;
    this.#isRootFree = true;
  }

  /** The place of the event that comes next while the root is free. */
  #firstBelowRoot(): number {
    return 1 + this.#isBefore(2, 1);
  }

  #fillRoot(): void {
    this.#isRootFree = false;
    const last = --this.#size;
    const time = this.#times[last]!;
    this.#times[last] = NEVER;
    if (last > 0) this.#sink(time, this.#orders[last]!, this.#events[last]!);
  }

  /** Finds the event its place from a new last one upwards. */
  #rise(at: Micros, order: number, event: number): void {
    if (this.#size + 1 === this.#times.length) this.#grow();
    let hole = this.#size++;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      const time = this.#times[parent]!;
      if (time < at || (time === at && this.#orders[parent]! < order)) break;
      this.#move(parent, hole);
      hole = parent;
    }
    this.#put(hole, at, order, event);
  }

  /** Finds the event its place from the root downwards. */
  #sink(at: Micros, order: number, event: number): void {
    const size = this.#size;
    let hole = 0;
    for (let child = 1; child < size; child = 2 * hole + 1) {
      child += this.#isBefore(child + 1, child);
      const time = this.#times[child]!;
      if (at < time || (at === time && order < this.#orders[child]!)) break;
      this.#move(child, hole);
      hole = child;
    }
    this.#put(hole, at, order, event);
  }

  /** 1 or 0, and no branch where times differ: which of two comes first is a coin's toss. */
  #isBefore(a: number, b: number): number {
    const timeA = this.#times[a]!;
    const timeB = this.#times[b]!;
    return timeA === timeB ? +(this.#orders[a]! < this.#orders[b]!) : +(timeA < timeB);
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#times[from]!, this.#orders[from]!, this.#events[from]!);
  }

  #put(place: number, at: Micros, order: number, event: number): void {
    this.#times[place] = at;
    this.#orders[place] = order;
    this.#events[place] = event;
  }

  #grow(): void {
    const size = this.#times.length * 2;
    this.#times = copyInto(new Float64Array(size).fill(NEVER), this.#times);
    this.#orders = copyInto(new Float64Array(size), this.#orders);
    this.#events = copyInto(new Int32Array(size), this.#events);
  }
}

function copyInto<Column extends { set(from: Column): void }>(to: Column, from: Column): Column {
  to.set(from);
  return to;
}
