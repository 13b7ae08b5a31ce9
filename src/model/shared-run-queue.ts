import type { Job } from "./job.ts";
import { Queue } from "./queue.ts";
import type { RunQueue } from "./run-queue.ts";

/** One line for all: an interpreter lock's waiters, the tasks that a loop will come round to. */
export class SharedRunQueue implements RunQueue {
  readonly #ready = new Queue<Job>();

  get isEmpty(): boolean {
    return this.#ready.isEmpty;
  }

  put(job: Job): void {
    this.#ready.push(job);
  }

  take(): Job {
    return this.#ready.shift();
  }
}
