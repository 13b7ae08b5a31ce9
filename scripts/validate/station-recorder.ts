import type { Micros } from "../../src/kernel/time.ts";
import type { Recorder } from "../../src/trace/recorder.ts";
import { Hold, isOutcome, Mark, Wait } from "../../src/trace/words.ts";

/** Numbers by request; grows where a run brings about requests itself. */
class Column {
  values: Float64Array;

  constructor(capacity: number) {
    this.values = new Float64Array(capacity);
  }

  set(request: number, value: number): void {
    if (request >= this.values.length) {
      const wider = new Float64Array(Math.max(request + 1, this.values.length * 2));
      wider.set(this.values);
      this.values = wider;
    }
    this.values[request] = value;
  }

  add(request: number, value: number): void {
    this.set(request, (this.values[request] ?? 0) + value);
  }
}

/** Keeps each request's times and a few sums: a trace of ten million waits would not fit. */
export class StationRecorder implements Recorder {
  readonly arrived: Column;
  /** Waiting for a unit or a connection. */
  readonly waits: Column;
  readonly ended: Column;
  readonly outcome: Column;
  requestCount = 0;
  /** Time spent in each kind of wait, by all together, between the two instants. */
  readonly spent = new Float64Array(Object.keys(Wait).length);
  opened = 0;
  /** Open connections, added up over the time between. */
  openTime = 0;
  /** When leases began and ended, where somebody asks for it. */
  readonly leaseStarts: number[] = [];
  readonly leaseEnds: number[] = [];

  readonly #from: Micros;
  readonly #until: Micros;
  readonly #keepsLeases: boolean;

  constructor(capacity: number, from: Micros, until: Micros, keepsLeases: boolean) {
    this.arrived = new Column(capacity);
    this.waits = new Column(capacity);
    this.ended = new Column(capacity);
    this.outcome = new Column(capacity);
    this.#from = from;
    this.#until = until;
    this.#keepsLeases = keepsLeases;
  }

  waited(task: number, why: Wait, _process: number, _step: number, from: Micros, to: Micros) {
    if (why === Wait.connection || why === Wait.unit) this.waits.add(task, to - from);
    this.spent[why] = this.spent[why]! + this.#within(from, to);
  }

  held(_task: number, what: Hold, _process: number, _place: number, from: Micros, to: Micros) {
    if (!this.#keepsLeases || what !== Hold.connection || this.#within(from, to) === 0) return;
    this.leaseStarts.push(Math.max(from, this.#from));
    this.leaseEnds.push(Math.min(to, this.#until));
  }

  marked(task: number, mark: Mark, _process: number, _place: number, at: Micros) {
    if (mark === Mark.arrived) {
      this.arrived.set(task, at);
      this.requestCount++;
    } else if (isOutcome(mark)) {
      this.ended.set(task, at);
      this.outcome.set(task, mark);
    } else if (mark === Mark.opened) {
      this.openTime += this.#within(at, this.#until);
      if (at >= this.#from && at < this.#until) this.opened++;
    } else if (mark === Mark.closed) this.openTime -= this.#within(at, this.#until);
  }

  /** How much of a time lies between the two instants. */
  #within(from: Micros, to: Micros): Micros {
    return Math.max(0, Math.min(to, this.#until) - Math.max(from, this.#from));
  }
}
