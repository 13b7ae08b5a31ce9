import { type Micros, NEVER, START } from "../kernel/time.ts";
import { Wait } from "../trace/words.ts";
import type { Cores } from "./cores.ts";
import type { Job } from "./job.ts";
import { Queue } from "./queue.ts";
import type { World } from "./world.ts";

/**
 * The right to compute within one process: an interpreter lock (one), Go's processors (as many as
 * cores) or nothing of the kind (as many as ask). Who has it, then needs a core. First come, first
 * served; it is given up when the unit blocks, or after a quantum for which others have wanted it
 * (ruby/ruby thread_pthread.c `do_gvl_timer`, where the first waiter keeps the time; golang/go
 * src/runtime/proc.go `sysmon`).
 */
export class Processors {
  readonly #world: World;
  readonly #cores: Cores;
  readonly #quantum: Micros;
  readonly #ready = new Queue<Job>();
  #free: number;
  /** Since when there has always been somebody ready. */
  #wantedSince: Micros = START;

  constructor(world: World, cores: Cores, count: number, quantum: Micros) {
    this.#world = world;
    this.#cores = cores;
    this.#free = count;
    this.#quantum = quantum;
  }

  /** Is somebody ready who has none? */
  get isWanted(): boolean {
    return !this.#ready.isEmpty;
  }

  demand(job: Job): void {
    if (this.#free > 0) this.#grant(job);
    else {
      this.#world.waits(job.task!, Wait.processor);
      if (this.#ready.isEmpty) this.#wantedSince = this.#world.agenda.now;
      this.#ready.push(job);
    }
  }

  /** How long the job may still compute: its turn is over at 0. While nobody is ready, for ever. */
  leftOf(job: Job): Micros {
    if (this.#ready.isEmpty) return NEVER;
    const wantedFor = this.#world.agenda.now - this.#wantedSince;
    return Math.max(0, this.#quantum - Math.min(job.quantumUsed, wantedFor));
  }

  /** The job blocks, or its turn is over. */
  giveUp(job: Job): void {
    job.hasProcessor = false;
    this.#free++;
    if (!this.#ready.isEmpty) this.#grant(this.#ready.shift());
  }

  #grant(job: Job): void {
    this.#free--;
    job.hasProcessor = true;
    job.quantumUsed = 0;
    this.#cores.demand(job);
  }
}
