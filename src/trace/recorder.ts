import type { Micros } from "../kernel/time.ts";
import { MarkColumns, renumber, SpanColumns } from "./spans.ts";
import type { Hold, Mark, Wait } from "./words.ts";

/** Records of each kind for a request, and for a small run; where they do not do, columns double. */
const RECORDS_PER_REQUEST = 2;
const LEAST_RECORDS = 256;

/** Where the model states its facts. */
export interface Recorder {
  waited(task: number, why: Wait, process: number, step: number, from: Micros, to: Micros): void;
  held(task: number, what: Hold, process: number, place: number, from: Micros, to: Micros): void;
  marked(
    task: number,
    mark: Mark,
    process: number,
    place: number,
    at: Micros,
    detail: number,
  ): void;
}

/** Keeps every fact in columns. */
export class ColumnRecorder implements Recorder {
  readonly waits: SpanColumns;
  readonly holds: SpanColumns;
  readonly marks: MarkColumns;

  constructor(requestCount: number) {
    const capacity = requestCount * RECORDS_PER_REQUEST + LEAST_RECORDS;
    this.waits = new SpanColumns(capacity);
    this.holds = new SpanColumns(capacity);
    this.marks = new MarkColumns(capacity);
  }

  /** Tasks numbered from `first` are numbered from `from` instead, also where others name them. */
  renumber(first: number, from: number): void {
    for (const { task, count } of [this.waits, this.holds, this.marks]) {
      renumber(task, count, first, from);
    }
    // Nothing else that marks tell is as large.
    renumber(this.marks.detail, this.marks.count, first, from);
  }

  waited(task: number, why: Wait, process: number, step: number, from: Micros, to: Micros): void {
    this.waits.add(task, why, process, step, from, to);
  }

  held(task: number, what: Hold, process: number, place: number, from: Micros, to: Micros): void {
    this.holds.add(task, what, process, place, from, to);
  }

  marked(
    task: number,
    mark: Mark,
    process: number,
    place: number,
    at: Micros,
    detail: number,
  ): void {
    this.marks.add(task, mark, process, place, at, detail);
  }
}

/** Keeps nothing: for measuring what the facts cost. */
export class NoRecorder implements Recorder {
  waited(): void {}
  held(): void {}
  marked(): void {}
}
