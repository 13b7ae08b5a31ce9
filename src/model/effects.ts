import { Mark, Wait } from "../trace/words.ts";
import type { Connection } from "./connection.ts";
import type { Task } from "./task.ts";
import type { World } from "./world.ts";

/** What statements leave behind at the server. */
export class Effects {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** The statement before has ended; true, since all this takes no time. */
  take(task: Task, at: number): boolean {
    const { code } = this.#world;
    const connection = task.lease(code.lease[at]!);
    switch (code.wait[at]!) {
      case Wait.begin:
        this.#begin(task, connection);
        break;
      case Wait.commit:
        this.#end(task, connection, Mark.committed);
        break;
      case Wait.rollback:
        this.#end(task, connection, Mark.rolledBack);
        break;
    }
    return true;
  }

  #begin(task: Task, connection: Connection): void {
    connection.backend.isInTransaction = true;
    this.#world.ledger.markConnection(task, Mark.begun, connection, 0);
  }

  /** A commit where no transaction is open only warns (PostgreSQL: "there is no transaction in progress"). */
  #end(task: Task, connection: Connection, mark: Mark): void {
    const { backend } = connection;
    const found = backend.isInTransaction ? mark : Mark.commitElsewhere;
    backend.isInTransaction = false;
    backend.isAborted = false;
    this.#world.ledger.markConnection(task, found, connection, 0);
  }
}
