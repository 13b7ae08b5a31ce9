import type { Task } from "../task.ts";
import type { WaitingLine, WaitingOrder } from "../waiting-order.ts";

/** The longest waiter first (Rails, pg-pool, psycopg_pool and most others). */
export const firstCome = {
  id: "first-come",
  label: "first come, first served",
  sentence: "Who has waited longest is served first, as in most pools.",
  line: () => new Queue(),
} as const satisfies WaitingOrder;

/** Everybody knows who stands before and behind, so that who gives up can step out at once. */
class Queue implements WaitingLine {
  #size = 0;
  #first: Task | null = null;
  #last: Task | null = null;

  get size(): number {
    return this.#size;
  }

  add(task: Task): void {
    task.ahead = this.#last;
    if (this.#last === null) this.#first = task;
    else this.#last.behind = task;
    this.#last = task;
    this.#size++;
  }

  take(): Task {
    const task = this.#first!;
    this.remove(task);
    return task;
  }

  remove(task: Task): void {
    const { ahead, behind } = task;
    if (ahead === null) this.#first = behind;
    else ahead.behind = behind;
    if (behind === null) this.#last = ahead;
    else behind.ahead = ahead;
    task.ahead = null;
    task.behind = null;
    this.#size--;
  }
}
