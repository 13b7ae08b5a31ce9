import type { Alarm } from "./alarm.ts";
import type { Task } from "./task.ts";
import type { World } from "./world.ts";

/** How long the client of a request waits before it gives up. */
export class Patience implements Alarm {
  readonly isUpkeep = false;
  readonly #world: World;
  readonly #task: Task;
  /** A record is used again when its request is over. */
  readonly #number: number;

  constructor(world: World, task: Task) {
    this.#world = world;
    this.#task = task;
    this.#number = task.number;
  }

  ring(): boolean {
    if (this.#task.number !== this.#number) return false;
    this.#world.abandon(this.#task);
    return true;
  }
}
