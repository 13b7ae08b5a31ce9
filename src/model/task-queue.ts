/** Tasks in the order they came: a ring that doubles when full. */
export class TaskQueue {
  #tasks = new Int32Array(16);
  #head = 0;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get isEmpty(): boolean {
    return this.#size === 0;
  }

  push(task: number): void {
    if (this.#size === this.#tasks.length) this.#grow();
    this.#tasks[(this.#head + this.#size++) & (this.#tasks.length - 1)] = task;
  }

  /** The one that came first; only to be asked of a queue that is not empty. */
  shift(): number {
    const task = this.#tasks[this.#head]!;
    this.#head = (this.#head + 1) & (this.#tasks.length - 1);
    this.#size--;
    return task;
  }

  #grow(): void {
    const wider = new Int32Array(this.#tasks.length * 2);
    const first = this.#tasks.subarray(this.#head);
    wider.set(first);
    wider.set(this.#tasks.subarray(0, this.#head), first.length);
    this.#tasks = wider;
    this.#head = 0;
  }
}
