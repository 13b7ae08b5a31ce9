import type { Kept } from "../program/sql.ts";
import { Mark } from "../trace/words.ts";
import type { Connection } from "./connection.ts";
import type { KeptKey } from "./session.ts";
import type { Task } from "./task.ts";
import type { World } from "./world.ts";

/** What requests leave in sessions and rely on later: whether it is there still, and theirs. */
export class Keepings {
  readonly #world: World;
  #count = 0;

  constructor(world: World) {
    this.#world = world;
  }

  keep(task: Task, { backend }: Connection, key: KeptKey): void {
    const number = ++this.#count;
    const owner = ownerOf(task);
    owner.kept ??= new Map();
    owner.kept.set(key, number);
    backend.session.keep(key, number);
  }

  /** Has the request or the session anything of this name? */
  knows(task: Task, { backend }: Connection, key: KeptKey): boolean {
    return ownerOf(task).kept?.has(key) === true || backend.find(key) !== undefined;
  }

  /** What the request has kept must be there still, and nothing where it has kept nothing. */
  use(task: Task, connection: Connection, key: KeptKey): void {
    if (connection.backend.find(key) === ownerOf(task).kept?.get(key)) return;
    this.#world.ledger.markConnection(task, Mark.sessionMismatch, connection, 0);
  }

  forget(task: Task, connection: Connection, what: Kept, name: string): void {
    // Resetting what is not set, and not listening where nobody listens, is nothing.
    const mustBeThere = name !== "*" && what !== "setting" && what !== "channel";
    if (mustBeThere) this.use(task, connection, `${what} ${name}`);
    connection.backend.forget(what, name);
    const { kept } = ownerOf(task);
    if (kept === null) return;
    for (const key of kept.keys()) {
      const isIt = name === "*" ? key.startsWith(`${what} `) : key === `${what} ${name}`;
      if (isIt) kept.delete(key);
    }
  }

  forgetAll(task: Task, { backend }: Connection): void {
    backend.forgetAll();
    ownerOf(task).kept?.clear();
  }
}

/** What a branch keeps is its request's. */
function ownerOf(task: Task): Task {
  let owner = task;
  while (owner.parent !== null) owner = owner.parent;
  return owner;
}
