import { type Micros, NEVER, START } from "../kernel/time.ts";
import { Wait } from "../trace/words.ts";
import type { Cores } from "./cores.ts";
import { type Job, NO_PROCESSOR } from "./job.ts";
import type { RunQueue } from "./run-queue.ts";
import type { World } from "./world.ts";

/** What a process's processors are made of. */
export interface ProcessorParts {
  readonly cores: Cores;
  /** How many; infinite where whoever wants to compute may. */
  readonly count: number;
  readonly ready: RunQueue;
  readonly quantum: Micros;
}

/**
 * The right to compute within one process: an interpreter lock or an event loop (one), Go's
 * processors, or nothing of the kind (as many as ask). Who has it, then needs a core. It is given up
 * when the unit blocks, or after a quantum for which others have wanted it (ruby/ruby
 * thread_pthread.c `do_gvl_timer`, where the first waiter keeps the time; golang/go
 * src/runtime/proc.go `sysmon`).
 */
export class Processors {
  readonly #world: World;
  readonly #cores: Cores;
  readonly #isLimited: boolean;
  readonly #quantum: Micros;
  readonly #ready: RunQueue;
  /** Idle ones, the one that was busy last on top. */
  readonly #idle: number[] = [];
  /** Since when there has always been somebody ready. */
  #wantedSince: Micros = START;

  constructor(world: World, { cores, count, ready, quantum }: ProcessorParts) {
    this.#world = world;
    this.#cores = cores;
    this.#ready = ready;
    this.#quantum = quantum;
    this.#isLimited = count !== Number.POSITIVE_INFINITY;
    if (!this.#isLimited) return;
    for (let processor = count - 1; processor >= 0; processor--) this.#idle.push(processor);
  }

  /** Is somebody ready who has none? */
  get isWanted(): boolean {
    return !this.#ready.isEmpty;
  }

  /** The job has something to compute: on an idle processor at once, else it stands in line. */
  demand(job: Job): void {
    const idle = this.#isLimited ? this.#idle.pop() : 0;
    if (idle !== undefined) this.#grant(job, idle);
    else {
      this.#world.waits(job.task!, Wait.processor);
      if (this.#ready.isEmpty) this.#wantedSince = this.#world.agenda.now;
      this.#ready.put(job, this.#world.readiedBy);
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
    const { processor } = job;
    job.processor = NO_PROCESSOR;
    if (!this.#ready.isEmpty) this.#grant(this.#ready.take(processor), processor);
    else if (this.#isLimited) this.#idle.push(processor);
  }

  #grant(job: Job, processor: number): void {
    job.processor = processor;
    job.quantumUsed = 0;
    this.#cores.demand(job);
  }
}
