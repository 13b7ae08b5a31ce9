import type { Task } from "./task.ts";

/**
 * Tasks in the order in which they came. Everybody knows who stands before and behind, so that who
 * gives up can step out at once.
 */
export class TaskLine {
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

  /** The one that came first; only to be asked of a line that is not empty. */
  take(): Task {
    const task = this.#first!;
    this.remove(task);
    return task;
  }

  /** The one that came last. */
  takeLast(): Task {
    const task = this.#last!;
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
