import type { Micros } from "../kernel/time.ts";

/** Columns of what lasts: 24 bytes a record, in the order of their ends. */
export interface Spans {
  readonly count: number;
  readonly task: Int32Array;
  /** A `Wait` or a `Hold`. */
  readonly kind: Uint8Array;
  readonly process: Uint8Array;
  /** Of a hold: the slot, thread or core within its process. Of a wait: the program's step. */
  readonly place: Uint16Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** Columns of what happens at an instant: 20 bytes a record, in order of time. */
export interface Marks {
  readonly count: number;
  /** −1 where no task is concerned. */
  readonly task: Int32Array;
  readonly kind: Uint8Array;
  readonly process: Uint8Array;
  readonly place: Uint16Array;
  readonly at: Float64Array;
  readonly detail: Int32Array;
}

/** The place of a wait that belongs to no step of the program. */
export const NO_PLACE = 0xffff;

/** The process of a wait outside, where no process has the task yet. */
export const NO_PROCESS = 0xff;

/** Spans that grow: the columns double when full, which copies each record less than twice. */
export class SpanColumns implements Spans {
  count = 0;
  task: Int32Array;
  kind: Uint8Array;
  process: Uint8Array;
  place: Uint16Array;
  from: Float64Array;
  to: Float64Array;

  constructor(capacity: number) {
    this.task = new Int32Array(capacity);
    this.kind = new Uint8Array(capacity);
    this.process = new Uint8Array(capacity);
    this.place = new Uint16Array(capacity);
    this.from = new Float64Array(capacity);
    this.to = new Float64Array(capacity);
  }

  add(task: number, kind: number, process: number, place: number, from: Micros, to: Micros): void {
    const row = this.count++;
    if (row === this.task.length) this.#grow();
    this.task[row] = task;
    this.kind[row] = kind;
    this.process[row] = process;
    this.place[row] = place;
    this.from[row] = from;
    this.to[row] = to;
  }

  #grow(): void {
    const capacity = this.task.length * 2;
    this.task = widened(this.task, new Int32Array(capacity));
    this.kind = widened(this.kind, new Uint8Array(capacity));
    this.process = widened(this.process, new Uint8Array(capacity));
    this.place = widened(this.place, new Uint16Array(capacity));
    this.from = widened(this.from, new Float64Array(capacity));
    this.to = widened(this.to, new Float64Array(capacity));
  }
}

/** Marks that grow, as spans do. */
export class MarkColumns implements Marks {
  count = 0;
  task: Int32Array;
  kind: Uint8Array;
  process: Uint8Array;
  place: Uint16Array;
  at: Float64Array;
  detail: Int32Array;

  constructor(capacity: number) {
    this.task = new Int32Array(capacity);
    this.kind = new Uint8Array(capacity);
    this.process = new Uint8Array(capacity);
    this.place = new Uint16Array(capacity);
    this.at = new Float64Array(capacity);
    this.detail = new Int32Array(capacity);
  }

  add(
    task: number,
    kind: number,
    process: number,
    place: number,
    at: Micros,
    detail: number,
  ): void {
    const row = this.count++;
    if (row === this.task.length) this.#grow();
    this.task[row] = task;
    this.kind[row] = kind;
    this.process[row] = process;
    this.place[row] = place;
    this.at[row] = at;
    this.detail[row] = detail;
  }

  #grow(): void {
    const capacity = this.task.length * 2;
    this.task = widened(this.task, new Int32Array(capacity));
    this.kind = widened(this.kind, new Uint8Array(capacity));
    this.process = widened(this.process, new Uint8Array(capacity));
    this.place = widened(this.place, new Uint16Array(capacity));
    this.at = widened(this.at, new Float64Array(capacity));
    this.detail = widened(this.detail, new Int32Array(capacity));
  }
}

/** Tasks numbered from `first` are numbered from `from` instead. */
export function renumber(task: Int32Array, count: number, first: number, from: number): void {
  for (let row = 0; row < count; row++) {
    if (task[row]! >= first) task[row] = task[row]! - first + from;
  }
}

function widened<Column extends { set(from: Column): void }>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}
