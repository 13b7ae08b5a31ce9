import type { WaitingLine, WaitingOrder } from "../waiting-order.ts";

/** The longest waiter first (Rails, pg-pool, psycopg_pool and most others). */
export const firstCome = {
  id: "first-come",
  label: "first come, first served",
  sentence: "Who has waited longest is served first, as in most pools.",
  line: () => new Queue(),
} as const satisfies WaitingOrder;

/** A linked list in insertion order: a Map forgets and finds any task in constant time. */
class Queue implements WaitingLine {
  readonly #tasks = new Map<number, true>();

  get size(): number {
    return this.#tasks.size;
  }

  add(task: number): void {
    this.#tasks.set(task, true);
  }

  take(): number {
    const task = this.#tasks.keys().next().value!;
    this.#tasks.delete(task);
    return task;
  }

  remove(task: number): void {
    this.#tasks.delete(task);
  }
}
