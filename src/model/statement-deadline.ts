import type { Micros } from "../kernel/time.ts";
import { Reason } from "../trace/words.ts";
import type { Alarm } from "./alarm.ts";
import type { Task } from "./task.ts";
import type { World } from "./world.ts";

/** The database cancels a statement (postgres/postgres src/backend/tcop/postgres.c, `StatementTimeoutHandler`). */
export class StatementDeadline implements Alarm {
  readonly isUpkeep = false;
  readonly #world: World;
  readonly #task: Task;
  // A record is used again when its request is over, and a request has many statements.
  readonly #number: number;
  readonly #at: number;
  readonly #since: Micros;

  constructor(world: World, task: Task) {
    this.#world = world;
    this.#task = task;
    this.#number = task.number;
    this.#at = task.at;
    this.#since = task.waitSince;
  }

  ring(): boolean {
    const { number, at, waitSince } = this.#task;
    const isUnderWay = number === this.#number && at === this.#at && waitSince === this.#since;
    if (isUnderWay) this.#world.stop(this.#task, Reason.statementTimeout);
    return isUnderWay;
  }
}
