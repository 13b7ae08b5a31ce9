import type { Micros } from "../kernel/time.ts";
import { Reason } from "../trace/words.ts";
import type { Alarm } from "./alarm.ts";
import type { Connection } from "./connection.ts";
import type { World } from "./world.ts";

/**
 * The database ends a session that leaves a transaction open and does nothing
 * (postgres/postgres src/backend/utils/init/postinit.c, `IdleInTransactionSessionTimeoutHandler`).
 */
export class IdleDeadline implements Alarm {
  /** Nobody waits for it: the run may be over before. */
  readonly isUpkeep = true;
  readonly #world: World;
  readonly #connection: Connection;
  readonly #since: Micros;

  constructor(world: World, connection: Connection) {
    this.#world = world;
    this.#connection = connection;
    this.#since = connection.backend.idleSince;
  }

  ring(): boolean {
    const { isInTransaction, idleSince } = this.#connection.backend;
    const isIdleStill = isInTransaction && idleSince === this.#since;
    if (isIdleStill) this.#world.endSession(this.#connection, Reason.idleInTransaction);
    return isIdleStill;
  }
}
