import type { Micros } from "../kernel/time.ts";
import { Wait } from "../trace/words.ts";
import { type Job, NO_PROCESSOR } from "./job.ts";
import type { Task } from "./task.ts";
import type { World } from "./world.ts";

/** What tasks ask of their process beside computing; each is true when it is done at once. */
export class UnitWork {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** Goes on at once if it has its process's processor still. */
  takeTurn(task: Task): boolean {
    const job = jobOf(task);
    if (job.hasProcessor) return true;
    job.task = task;
    job.remaining = 0;
    task.process!.processors.demand(job);
    return false;
  }

  /** Who lets others go first stands behind them in line; alone it simply goes on. */
  yieldTurn(task: Task): boolean {
    if (!task.process!.processors.isWanted) return true;
    // As `goschedImpl` has it, it comes back as somebody from outside.
    task.readiedBy = NO_PROCESSOR;
    this.#world.ready.push(task);
    return false;
  }

  help(task: Task, micros: Micros): boolean {
    if (micros === 0) return true;
    task.process!.helpers.demand(task, micros);
    return false;
  }

  /** The kernel's work: it takes a core, but neither lock nor turn. */
  spawn(task: Task, micros: Micros): boolean {
    const job = jobOf(task);
    job.task = task;
    job.remaining = micros;
    job.why = Wait.spawn;
    this.#world.cores.demand(job);
    return false;
  }
}

/** What computes for the task: its unit, or what opens connections for its process. */
export function jobOf(task: Task): Job {
  const process = task.process!;
  return task.hasUnit ? process.job(task.unit) : process.opener;
}
