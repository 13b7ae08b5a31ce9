import { isStatement, Reason } from "../trace/words.ts";
import type { Alarm } from "./alarm.ts";
import type { Task } from "./task.ts";
import type { World } from "./world.ts";

/**
 * The deadline of a request, as of a Go context: it ends a wait for a connection or for another
 * service at once, and has the server cancel a statement (golang/go src/database/sql/sql.go,
 * `DB.conn`; lib/pq conn_go18.go, `watchCancel`).
 */
export class RequestDeadline implements Alarm {
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
    const isInStatement = this.#task.line === null && isStatement(this.#task.wait);
    this.#world.stop(this.#task, isInStatement ? Reason.statementCancelled : Reason.requestTimeout);
    return true;
  }
}
