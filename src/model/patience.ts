import { Reason } from "../trace/words.ts";
import type { Alarm } from "./alarm.ts";
import type { ClientSettings } from "./setup.ts";
import type { Task } from "./task.ts";
import type { World } from "./world.ts";

/**
 * How long the client of a request waits before it gives up. For the client the request is over then.
 * A server that does not hear of it goes on working for nobody; only one that nobody has begun to
 * serve is dropped when its turn comes, since its socket is closed by then.
 */
export class Patience implements Alarm {
  readonly isUpkeep = false;
  readonly #world: World;
  readonly #task: Task;
  /** A record is used again when its request is over. */
  readonly #number: number;
  /** Does the server hear of it? */
  readonly #cancels: boolean;

  constructor(world: World, task: Task, { cancels }: ClientSettings) {
    this.#world = world;
    this.#task = task;
    this.#number = task.number;
    this.#cancels = cancels;
  }

  ring(): boolean {
    const world = this.#world;
    const task = this.#task;
    if (task.number !== this.#number) return false;
    // What it waits for from now on, nobody waits for any more.
    world.ledger.openWait(task, task.wait, task.step);
    world.tellClient(task, Reason.gaveUp);
    task.isAbandoned = true;
    if (this.#cancels) world.stop(task, Reason.gaveUp);
    else if (!task.hasUnit) task.stopsFor = Reason.gaveUp;
    return true;
  }
}
