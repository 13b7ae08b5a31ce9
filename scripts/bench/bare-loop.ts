import { exponential } from "../../src/kernel/exponential.ts";
import { Purpose, Stream } from "../../src/kernel/random.ts";

/**
 * The yardstick: an event loop with a typed-array heap and no model. Each event taken schedules one
 * more after an exponential time, so it does what M/M/10 cannot do without: as many events, as many
 * draws, and a heap of the same size, one arrival and ten services.
 */
const PENDING = 11;
const MEAN_GAP_MICROS = 20_000;

/** Takes so many events; returns the last instant, so that nothing is optimised away. */
export function bareLoop(events: number): number {
  const heap = new BareHeap();
  const chance = new Stream(1, Purpose.durations);
  for (let i = 0; i < PENDING; i++) heap.push(i, i);
  for (let i = 0; i < events; i++) {
    heap.pop();
    // The gap of an arrival is the stream's next, a service is drawn by its request's number.
    if (i % 2 === 1) chance.goTo(i, 0);
    const gap = Math.floor(MEAN_GAP_MICROS * exponential(chance) + 0.5);
    heap.push(heap.time + gap, heap.payload);
  }
  return heap.time;
}

/** A binary heap keyed (time, sequence). */
class BareHeap {
  time = 0;
  payload = 0;
  #size = 0;
  #sequence = 0;
  readonly #times = new Float64Array(64);
  readonly #sequences = new Float64Array(64);
  readonly #payloads = new Int32Array(64);

  push(time: number, payload: number): void {
    const sequence = this.#sequence++;
    let hole = this.#size++;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      // A later event at the same time has the higher sequence, so it never passes its parent.
      if (this.#times[parent]! <= time) break;
      this.#move(parent, hole);
      hole = parent;
    }
    this.#place(hole, time, sequence, payload);
  }

  pop(): void {
    this.time = this.#times[0]!;
    this.payload = this.#payloads[0]!;
    const last = --this.#size;
    let hole = 0;
    for (let child = 1; child < last; child = 2 * hole + 1) {
      if (child + 1 < last && this.#isBefore(child + 1, child)) child++;
      if (this.#isBefore(last, child)) break;
      this.#move(child, hole);
      hole = child;
    }
    this.#move(last, hole);
  }

  #isBefore(a: number, b: number): boolean {
    const timeA = this.#times[a]!;
    const timeB = this.#times[b]!;
    return timeA < timeB || (timeA === timeB && this.#sequences[a]! < this.#sequences[b]!);
  }

  #move(from: number, to: number): void {
    this.#place(to, this.#times[from]!, this.#sequences[from]!, this.#payloads[from]!);
  }

  #place(at: number, time: number, sequence: number, payload: number): void {
    this.#times[at] = time;
    this.#sequences[at] = sequence;
    this.#payloads[at] = payload;
  }
}
