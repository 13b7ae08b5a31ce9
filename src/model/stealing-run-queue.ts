import type { Stream } from "../kernel/random.ts";
import type { Job } from "./job.ts";
import { Queue } from "./queue.ts";
import type { RunQueue } from "./run-queue.ts";

/** How often a processor looks at the line of all before its own, so that nobody there starves. */
const GLOBAL_TICK = 61;

/**
 * A line for each processor and one for all (golang/go src/runtime/proc.go). Who is made ready by
 * somebody who computes stands in that one's line (`ready`); who comes from outside (`injectglist`),
 * or has had its turn (`gopreempt_m`), in the line of all. A processor without anybody takes the first
 * of the line of all, else half of a random other one's (`stealWork`).
 *
 * Left out: `runnext`, the place ahead of a line; the limit of 256 to a line; and that Go fetches a
 * share of the line of all at once, to spare its lock (`globrunqget`). The recordings hold either way.
 */
export class StealingRunQueue implements RunQueue {
  readonly #chance: Stream;
  readonly #global = new Queue<Job>();
  readonly #local: readonly Queue<Job>[];
  readonly #ticks: Uint32Array;
  /** In all of the processors' own lines. */
  #localCount = 0;

  constructor(processors: number, chance: Stream) {
    this.#chance = chance;
    this.#local = Array.from({ length: processors }, () => new Queue<Job>());
    this.#ticks = new Uint32Array(processors);
  }

  get isEmpty(): boolean {
    return this.#localCount === 0 && this.#global.isEmpty;
  }

  put(job: Job, by: number): void {
    if (by < 0) this.#global.push(job);
    else this.#putLocal(job, by);
  }

  take(processor: number): Job {
    const tick = this.#ticks[processor]!++;
    if (tick % GLOBAL_TICK === 0 && !this.#global.isEmpty) return this.#global.shift();
    if (this.#local[processor]!.isEmpty) {
      if (!this.#global.isEmpty) return this.#global.shift();
      this.#steal(processor);
    }
    return this.#takeLocal(processor);
  }

  /** Half of another's line, rounded up; from a random one on, the first that has somebody. */
  #steal(processor: number): void {
    const count = this.#local.length;
    let victim = this.#chance.index(count);
    while (this.#local[victim]!.isEmpty) victim = victim + 1 < count ? victim + 1 : 0;
    const half = Math.ceil(this.#local[victim]!.size / 2);
    for (let i = 0; i < half; i++) this.#putLocal(this.#takeLocal(victim), processor);
  }

  #putLocal(job: Job, processor: number): void {
    this.#local[processor]!.push(job);
    this.#localCount++;
  }

  #takeLocal(processor: number): Job {
    this.#localCount--;
    return this.#local[processor]!.shift();
  }
}
