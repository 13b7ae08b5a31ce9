import type { Task } from "./task.ts";

/** Tasks in the order they came: a ring that doubles when full. */
export class TaskQueue {
  #tasks: (Task | undefined)[] = new Array(16).fill(undefined);
  #head = 0;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get isEmpty(): boolean {
    return this.#size === 0;
  }

  push(task: Task): void {
    if (this.#size === this.#tasks.length) this.#grow();
    this.#tasks[(this.#head + this.#size++) & (this.#tasks.length - 1)] = task;
  }

  /** The one that came first; only to be asked of a queue that is not empty. */
  shift(): Task {
    const task = this.#tasks[this.#head]!;
    this.#head = (this.#head + 1) & (this.#tasks.length - 1);
    this.#size--;
    return task;
  }

  #grow(): void {
    const inOrder = [...this.#tasks.slice(this.#head), ...this.#tasks.slice(0, this.#head)];
    this.#tasks = inOrder.concat(new Array(inOrder.length).fill(undefined));
    this.#head = 0;
  }
}
