import type { Code } from "../code.ts";
import type { Cores } from "../cores.ts";
import { Job } from "../job.ts";
import { Queue } from "../queue.ts";
import type { Task } from "../task.ts";

/**
 * A pooler is one process with one thread: what comes in is worked off in order, each piece to its
 * end. It stands on the database's host.
 */
export class PoolerThread {
  readonly job = new Job(null);
  readonly #code: Code;
  readonly #cores: Cores;
  readonly #waiting = new Queue<Task>();

  constructor(code: Code, cores: Cores) {
    this.#code = code;
    this.#cores = cores;
  }

  /** Something has come in for the task, which takes what its present instruction says. */
  demand(task: Task): void {
    if (this.job.task === null) this.#begin(task);
    else this.#waiting.push(task);
  }

  /** The piece of work is done; returns for whom it was. */
  done(): Task {
    const task = this.job.task!;
    this.job.task = null;
    if (!this.#waiting.isEmpty) this.#begin(this.#waiting.shift());
    return task;
  }

  #begin(task: Task): void {
    this.job.task = task;
    this.job.remaining = this.#code.server[task.at]!;
    this.#cores.demand(this.job);
  }
}
