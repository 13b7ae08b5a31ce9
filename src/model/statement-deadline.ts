import { Reason } from "../trace/words.ts";
import type { Alarm } from "./alarm.ts";
import type { Task } from "./task.ts";
import type { World } from "./world.ts";

/** The database cancels a statement (postgres/postgres src/backend/utils/init/postinit.c, `StatementTimeoutHandler`). */
export class StatementDeadline implements Alarm {
  readonly isUpkeep = false;
  readonly #world: World;
  readonly #task: Task;
  // A record is used again when its request is over, and a request has many statements, each with
  // an instruction of its own.
  readonly #number: number;
  readonly #at: number;

  constructor(world: World, task: Task) {
    this.#world = world;
    this.#task = task;
    this.#number = task.number;
    this.#at = task.at;
  }

  ring(): boolean {
    const { number, at } = this.#task;
    const isUnderWay = number === this.#number && at === this.#at;
    if (isUnderWay) this.#world.stop(this.#task, Reason.statementTimeout);
    return isUnderWay;
  }
}
