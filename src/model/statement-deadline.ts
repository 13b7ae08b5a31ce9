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
  readonly #statement: number;

  constructor(world: World, task: Task) {
    this.#world = world;
    this.#task = task;
    this.#number = task.number;
    this.#at = task.at;
    this.#statement = task.statementCount;
  }

  ring(): boolean {
    const { number, at, statementCount } = this.#task;
    const isSame = number === this.#number && statementCount === this.#statement;
    const isUnderWay = isSame && at === this.#at;
    if (isUnderWay) this.#world.stop(this.#task, Reason.statementTimeout);
    return isUnderWay;
  }
}
