import { type Micros, NEVER } from "../kernel/time.ts";
import { type Hold, Wait } from "../trace/words.ts";
import type { Job } from "./job.ts";
import { Queue } from "./queue.ts";
import type { World } from "./world.ts";

/** The operating system's turn: how long a job keeps a core while others are ready. */
const OS_QUANTUM: Micros = 4_000;

/**
 * The cores of one host and the run queue before them. A job keeps its core over the steps of its
 * program until it blocks; when its turn is over and others are ready it goes to the tail.
 */
export class Cores {
  readonly #world: World;
  readonly #hold: Hold;
  /** null: a core for whoever asks; then no rows are recorded. */
  readonly #count: number | null;
  readonly #running: (Job | null)[] = [];
  /** What changing from one of the server's threads to another computes. */
  readonly #switchCost: Micros;
  /** What each core ran last. */
  readonly #ranLast: (Job["thread"] | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #ready = new Queue<Job>();

  constructor(world: World, count: number | null, hold: Hold, switchCost: Micros = 0) {
    this.#world = world;
    this.#count = count;
    this.#hold = hold;
    this.#switchCost = switchCost;
    for (let core = (count ?? 0) - 1; core >= 0; core--) {
      this.#running[core] = null;
      this.#free.push(core);
    }
  }

  /** The job has something to compute. One that is on a core still simply goes on there. */
  demand(job: Job): void {
    if (job.core >= 0) return;
    const core = this.#free.pop() ?? (this.#count === null ? this.#running.length : -1);
    if (core >= 0) this.#start(job, core);
    else {
      if (job.process) this.#world.waits(job.task!, Wait.core);
      this.#ready.push(job);
    }
  }

  /** A slice on this core has run its length. */
  sliceEnded(core: number): void {
    const job = this.#running[core]!;
    const ran = this.#world.agenda.now - job.sliceSince;
    job.remaining -= ran;
    job.quantumUsed += ran;
    if (job.remaining === 0) this.#finished(job, core);
    if (job.remaining > 0) this.#continue(job, core);
    else this.#vacate(job, core);
  }

  /** The run stops here: who is on a core is recorded as far as it came. */
  cutOff(): void {
    for (const [core, job] of this.#running.entries()) if (job !== null) this.#record(job, core);
  }

  /** What comes next may be for another task, as when a backend's last commit ends it. */
  #finished(job: Job, core: number): void {
    this.#world.computed(job);
    if (job.remaining === 0 || numberOf(job) === job.heldFor) return;
    this.#record(job, core);
    this.#openHold(job);
  }

  #openHold(job: Job): void {
    job.heldFor = numberOf(job);
    job.heldSince = this.#world.agenda.now;
  }

  #start(job: Job, core: number): void {
    this.#running[core] = job;
    job.core = core;
    job.onCoreSince = this.#world.agenda.now;
    this.#openHold(job);
    if (job.process) this.#world.waits(job.task!, job.why);
    if (this.#switchCost > 0 && this.#count !== null) this.#switchTo(job, core);
    this.#slice(job, core);
  }

  /**
   * The core has run something else: it computes a little before it goes on with this. The turns of
   * what it goes on with begin after that, or a dear switch would leave no time for any work.
   */
  #switchTo(job: Job, core: number): void {
    const last = this.#ranLast[core];
    this.#ranLast[core] = job.thread;
    const isOther = last !== undefined && last !== job.thread;
    if (!isOther || !job.process) return;
    job.remaining += this.#switchCost;
    job.quantumUsed -= this.#switchCost;
    job.onCoreSince += this.#switchCost;
  }

  #slice(job: Job, core: number): void {
    const now = this.#world.agenda.now;
    const untilTurnIsOver = OS_QUANTUM - ((now - job.onCoreSince) % OS_QUANTUM);
    const left = job.hasProcessor ? job.process!.processors.leftOf(job) : NEVER;
    job.sliceSince = now;
    this.#world.scheduleSlice(this, core, Math.min(job.remaining, untilTurnIsOver, left));
  }

  #continue(job: Job, core: number): void {
    if (job.hasProcessor && job.process!.processors.leftOf(job) === 0) {
      const { processors } = job.process!;
      this.#leave(job, core);
      processors.giveUp(job);
      processors.demand(job);
    } else if (this.#isTurnOver(job)) {
      this.#leave(job, core);
      this.demand(job);
    } else this.#slice(job, core);
  }

  #isTurnOver(job: Job): boolean {
    return !this.#ready.isEmpty && this.#world.agenda.now - job.onCoreSince >= OS_QUANTUM;
  }

  #vacate(job: Job, core: number): void {
    this.#leave(job, core);
    if (job.hasProcessor) job.process!.processors.giveUp(job);
  }

  /** Frees the core, and gives it to the job that has been ready longest. */
  #leave(job: Job, core: number): void {
    this.#record(job, core);
    job.core = -1;
    this.#running[core] = null;
    if (this.#ready.isEmpty) this.#free.push(core);
    else this.#start(this.#ready.shift(), core);
  }

  #record(job: Job, core: number): void {
    const { agenda, recorder } = this.#world;
    if (this.#count === null || job.heldSince === agenda.now) return;
    recorder.held(job.heldFor, this.#hold, 0, core, job.heldSince, agenda.now);
  }
}

function numberOf({ task }: Job): number {
  return task === null ? -1 : task.number;
}
