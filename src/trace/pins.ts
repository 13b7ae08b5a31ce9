import { type Micros, NEVER } from "../kernel/time.ts";
import { type Groups, groupRows } from "./groups.ts";
import type { Trace } from "./trace.ts";
import { Mark } from "./words.ts";

/** Which parts of a lease a transaction pins. */
export class Pins {
  readonly #trace: Trace;
  /** The marks of transactions by task; most tasks have none, and then nothing is read. */
  readonly #marks: Groups;

  constructor(trace: Trace, taskCount: number) {
    const { kind, task, count } = trace.marks;
    const isTransaction = (row: number) =>
      kind[row]! >= Mark.begun && kind[row]! <= Mark.rolledBack;
    this.#trace = trace;
    this.#marks = groupRows(count, taskCount, (row) => (isTransaction(row) ? task[row]! : -1));
  }

  /**
   * Visits the parts of a lease in which a transaction that began in it is open, in order of time.
   * One that outlives the lease pins nothing any more: the connection is in other hands.
   */
  each(task: number, from: Micros, to: Micros, visit: (from: Micros, to: Micros) => void): void {
    const { kind, at } = this.#trace.marks;
    const { starts, rows } = this.#marks;
    const end = starts[task + 1]!;
    let begun = NEVER;
    for (let position = starts[task]!; position < end; position++) {
      const row = rows[position]!;
      const now = at[row]!;
      if (now > to) break;
      if (kind[row] === Mark.begun) begun = now >= from ? Math.min(begun, now) : begun;
      else {
        if (begun < now) visit(begun, now);
        begun = NEVER;
      }
    }
    if (begun < to) visit(begun, to);
  }
}
