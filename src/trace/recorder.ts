import type { Micros } from "../kernel/time.ts";
import { MarkColumns, SpanColumns } from "./spans.ts";
import type { Hold, Mark, Wait } from "./words.ts";

/** Records; some 300 requests' worth, then the columns double. */
const FIRST_CAPACITY = 1_024;

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
  readonly waits = new SpanColumns(FIRST_CAPACITY);
  readonly holds = new SpanColumns(FIRST_CAPACITY);
  readonly marks = new MarkColumns(FIRST_CAPACITY);

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
