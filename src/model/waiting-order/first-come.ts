import type { Task } from "../task.ts";
import { TaskQueue } from "../task-queue.ts";
import type { WaitingLine, WaitingOrder } from "../waiting-order.ts";

/** The longest waiter first (Rails, pg-pool, psycopg_pool and most others). */
export const firstCome = {
  id: "first-come",
  label: "first come, first served",
  sentence: "Who has waited longest is served first, as in most pools.",
  line: () => new Queue(),
} as const satisfies WaitingOrder;

/** Who gives up is only noted, and passed over when its turn would have come. */
class Queue implements WaitingLine {
  readonly #tasks = new TaskQueue();
  readonly #gone = new Set<Task>();

  get size(): number {
    return this.#tasks.size - this.#gone.size;
  }

  add(task: Task): void {
    this.#tasks.push(task);
  }

  take(): Task {
    let task = this.#tasks.shift();
    if (this.#gone.size > 0) while (this.#gone.delete(task)) task = this.#tasks.shift();
    return task;
  }

  remove(task: Task): void {
    this.#gone.add(task);
  }
}
