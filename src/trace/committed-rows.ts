import type { Micros } from "../kernel/time.ts";
import { slotKey } from "./slot-lives.ts";
import type { Trace } from "./trace.ts";
import { Mark } from "./words.ts";

/**
 * The rows that another connection would see at an instant, each as the number of the task that
 * wrote it, in the order in which they were committed.
 */
export function committedRowsAt({ marks }: Trace, at: Micros): readonly number[] {
  const committed: number[] = [];
  /** The rows of each connection's open transaction. */
  const open = new Map<number, number[]>();
  for (let row = 0; row < marks.count && marks.at[row]! <= at; row++) {
    const slot = slotKey(marks.process[row]!, marks.place[row]!);
    switch (marks.kind[row]) {
      case Mark.begun:
        if (!open.has(slot)) open.set(slot, []);
        break;
      case Mark.wrote:
        (open.get(slot) ?? committed).push(marks.task[row]!);
        break;
      case Mark.committed:
        committed.push(...(open.get(slot) ?? []));
        open.delete(slot);
        break;
      case Mark.rolledBack:
      case Mark.closed:
        open.delete(slot);
        break;
    }
  }
  return committed;
}
