import type { Micros } from "../kernel/time.ts";
import { type Groups, groupRows, groupRowsByTime, rowsOf } from "./groups.ts";
import { distinctInstants } from "./instants.ts";
import { type LaneKeys, laneKeys } from "./lane-keys.ts";
import { Owners } from "./owners.ts";
import { Pins } from "./pins.ts";
import { countBefore, countRowsUpTo, countUpTo } from "./search.ts";
import { ConnectionLives } from "./slot-lives.ts";
import { StabIndex } from "./stab.ts";
import type { Trace } from "./trace.ts";
import type { Hold } from "./words.ts";

/**
 * Answers what is true at an instant, or of one task, thread or connection, without reading the
 * whole trace. Each part is built when it is first asked for. Answers are rows of the trace's
 * columns; a span is active from its `from` until just before its `to`.
 */
export class TraceIndex {
  readonly trace: Trace;
  /** One more than the greatest number of a task. */
  readonly taskCount: number;

  #waitsAt: StabIndex | undefined;
  #holdsAt: StabIndex | undefined;
  #waitsByTask: Groups | undefined;
  #holdsByTask: Groups | undefined;
  #marksByTask: Groups | undefined;
  #holdsByLane: Groups | undefined;
  #laneKeys: LaneKeys | undefined;
  #instants: Float64Array | undefined;
  #pins: Pins | undefined;
  #lives: ConnectionLives | undefined;
  #owners: Owners | undefined;

  constructor(trace: Trace) {
    this.trace = trace;
    this.taskCount = countTasks(trace);
  }

  /** Rows of the waits at an instant, the one that ends next first. */
  waitsAt(at: Micros): number[] {
    this.#waitsAt ??= new StabIndex(this.trace.waits);
    return this.#waitsAt.at(at);
  }

  /** Rows of the holds at an instant, the one that ends next first. */
  holdsAt(at: Micros): number[] {
    this.#holdsAt ??= new StabIndex(this.trace.holds);
    return this.#holdsAt.at(at);
  }

  /** The row of what the task waits for at an instant; −1 before its arrival and after its end. */
  waitOf(task: number, at: Micros): number {
    const { starts, rows } = this.waitsByTask;
    const position = this.#firstWaitAfter(task, at);
    if (position === (starts[task + 1] ?? 0)) return -1;
    const row = rows[position]!;
    return this.trace.waits.from[row]! <= at ? row : -1;
  }

  /** Rows of a task's waits, in order of time. */
  waitsOf(task: number): Int32Array {
    return rowsOf(this.waitsByTask, task);
  }

  /** Visits the task's waits that share some time with from … to, in order of time. */
  eachWaitDuring(task: number, from: Micros, to: Micros, visit: (row: number) => void): void {
    const { starts, rows } = this.waitsByTask;
    const { from: begins } = this.trace.waits;
    const end = starts[task + 1] ?? 0;
    for (let position = this.#firstWaitAfter(task, from); position < end; position++) {
      const row = rows[position]!;
      if (begins[row]! >= to) return;
      visit(row);
    }
  }

  /** The rows of all waits by task, for loops over many tasks. */
  get waitsByTask(): Groups {
    const { waits } = this.trace;
    this.#waitsByTask ??= groupRows(waits.count, this.taskCount, (row) => waits.task[row]!);
    return this.#waitsByTask;
  }

  /** Where in `waitsByTask` the first wait of the task stands that ends after `at`. */
  #firstWaitAfter(task: number, at: Micros): number {
    const { starts, rows } = this.waitsByTask;
    const { to } = this.trace.waits;
    let low = starts[task] ?? 0;
    let high = starts[task + 1] ?? 0;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (to[rows[middle]!]! <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Rows of a task's holds, in the order in which they began. */
  holdsOf(task: number): Int32Array {
    const { count, task: tasks, from } = this.trace.holds;
    this.#holdsByTask ??= groupRowsByTime(count, this.taskCount, (row) => tasks[row]!, from);
    return rowsOf(this.#holdsByTask, task);
  }

  /** Rows of a task's marks, in order of time. */
  marksOf(task: number): Int32Array {
    const { marks } = this.trace;
    this.#marksByTask ??= groupRows(marks.count, this.taskCount, (row) => marks.task[row]!);
    return rowsOf(this.#marksByTask, task);
  }

  /** Rows of the holds of one place of a process (a thread, a slot, a core), in order of time. */
  lane(hold: Hold, process: number, place: number): Int32Array {
    const { holds } = this.trace;
    this.#laneKeys ??= laneKeys(holds);
    const keys = this.#laneKeys;
    this.#holdsByLane ??= groupRowsByTime(
      holds.count,
      keys.count,
      (row) => keys.of(holds.kind[row]!, holds.process[row]!, holds.place[row]!),
      holds.from,
    );
    return rowsOf(this.#holdsByLane, keys.of(hold, process, place));
  }

  /** The row of the hold by which somebody has the place at an instant; −1: nobody has. O(log n). */
  holdAt(hold: Hold, process: number, place: number, at: Micros): number {
    const { from, to } = this.trace.holds;
    const rows = this.lane(hold, process, place);
    const row = rows[countRowsUpTo(rows, from, at) - 1] ?? -1;
    return row >= 0 && to[row]! > at ? row : -1;
  }

  /** Which parts of leases transactions pin. */
  get pins(): Pins {
    this.#pins ??= new Pins(this.trace, this.taskCount);
    return this.#pins;
  }

  /** When the pools' connections were opened and closed. */
  get lives(): ConnectionLives {
    this.#lives ??= new ConnectionLives(this.trace);
    return this.#lives;
  }

  /** Whose request each task works for. */
  get owners(): Owners {
    this.#owners ??= new Owners(this.trace);
    return this.#owners;
  }

  /** Rows of the marks with from <= at < to: the first row, and the first one after them. */
  marksBetween(from: Micros, to: Micros): readonly [start: number, end: number] {
    const { at, count } = this.trace.marks;
    return [countBefore(at, from, count), countBefore(at, to, count)];
  }

  /** The next instant at which anything changes; null after the last. */
  nextEvent(at: Micros): Micros | null {
    this.#instants ??= distinctInstants(this.trace);
    return this.#instants[countUpTo(this.#instants, at)] ?? null;
  }

  /** The last instant before `at` at which anything changed; null before the first. */
  previousEvent(at: Micros): Micros | null {
    this.#instants ??= distinctInstants(this.trace);
    return this.#instants[countBefore(this.#instants, at) - 1] ?? null;
  }
}

function countTasks({ waits, holds, marks, requestCount }: Trace): number {
  let greatest = requestCount - 1;
  for (const { task, count } of [waits, holds, marks]) {
    for (let row = 0; row < count; row++) if (task[row]! > greatest) greatest = task[row]!;
  }
  return greatest + 1;
}
