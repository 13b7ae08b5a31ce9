import { type Micros, START } from "../kernel/time.ts";
import { Hold, Wait } from "../trace/words.ts";
import { Job } from "./job.ts";
import type { Process } from "./process.ts";
import type { Line, Task } from "./task.ts";
import { TaskLine } from "./task-line.ts";
import type { World } from "./world.ts";

/**
 * The threads beside a process's units that compute what a program hands to them, first come, first
 * served (libuv/libuv src/threadpool.c: four, for files, names and hashes). They run no code of the
 * language, so no lock and no loop holds them back; they need a core like everybody.
 */
export class Helpers implements Line {
  readonly #world: World;
  readonly #process: Process;
  readonly #jobs: readonly Job[];
  /** Since when each has worked for its task. */
  readonly #since: Micros[];
  /** The one that was busy last on top. */
  readonly #idle: number[] = [];
  readonly #waiting = new TaskLine();

  constructor(world: World, process: Process, count: number) {
    this.#world = world;
    this.#process = process;
    this.#jobs = Array.from({ length: count }, () => new Job(process));
    this.#since = this.#jobs.map(() => START);
    for (let helper = count - 1; helper >= 0; helper--) this.#idle.push(helper);
  }

  /** A helper computes for the task, at once or when its turn in line comes. */
  demand(task: Task, micros: Micros): void {
    task.handedOver = micros;
    const helper = this.#idle.pop();
    if (helper !== undefined) this.#begin(helper, task);
    else {
      this.#world.waits(task, Wait.helper);
      this.#waiting.add(task);
      task.line = this;
      task.checkoutDeadline = START;
    }
  }

  /** The helper has computed what it had to. */
  done(job: Job): void {
    const helper = this.#jobs.indexOf(job);
    this.#record(helper);
    if (this.#waiting.size === 0) {
      job.task = null;
      this.#idle.push(helper);
      return;
    }
    const next = this.#waiting.take();
    next.line = null;
    this.#begin(helper, next);
  }

  leave(task: Task): void {
    task.line = null;
    this.#waiting.remove(task);
  }

  /** The run stops here: who works is recorded as far as it came. */
  cutOff(): void {
    for (const [helper, { task }] of this.#jobs.entries()) if (task !== null) this.#record(helper);
  }

  #begin(helper: number, task: Task): void {
    const job = this.#jobs[helper]!;
    this.#since[helper] = this.#world.agenda.now;
    job.task = task;
    job.remaining = task.handedOver;
    // One that has just been done is on its core still.
    if (job.core >= 0) this.#world.waits(task, Wait.compute);
    else this.#world.cores.demand(job);
  }

  #record(helper: number): void {
    const { agenda, recorder } = this.#world;
    const { number } = this.#jobs[helper]!.task!;
    const since = this.#since[helper]!;
    recorder.held(number, Hold.helper, this.#process.index, helper, since, agenda.now);
  }
}
