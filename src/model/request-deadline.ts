import { Turn } from "../kernel/agenda.ts";
import type { Micros } from "../kernel/time.ts";
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
  /** How long it takes until a cancelled statement has ended. */
  readonly #cancelling: Micros;
  /** A record is used again when its request is over. */
  readonly #number: number;

  constructor(world: World, task: Task, cancelling: Micros) {
    this.#world = world;
    this.#task = task;
    this.#cancelling = cancelling;
    this.#number = task.number;
  }

  ring(): boolean {
    const world = this.#world;
    const task = this.#task;
    if (task.number !== this.#number) return false;
    const isInStatement = isStatement(task.wait);
    if (!isInStatement) world.stop(task, Reason.requestTimeout);
    else if (task.stopsFor !== Reason.none || this.#cancelling === 0) {
      world.stop(task, Reason.statementCancelled);
    } else {
      task.stopsFor = Reason.statementCancelled;
      world.alarms.set(world.agenda.now + this.#cancelling, Turn.deadline, this);
    }
    return true;
  }
}
