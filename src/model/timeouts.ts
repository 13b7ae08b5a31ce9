import { Turn } from "../kernel/agenda.ts";
import { type Micros, NEVER } from "../kernel/time.ts";
import type { Connection } from "./connection.ts";
import { IdleDeadline } from "./idle-deadline.ts";
import type { DatabaseSettings } from "./setup.ts";
import { StatementDeadline } from "./statement-deadline.ts";
import type { Task } from "./task.ts";
import type { World } from "./world.ts";

/** How long the database lets statements run, and transactions lie idle. */
export class Timeouts {
  readonly #world: World;
  readonly #statement: Micros | null;
  readonly #idleInTransaction: Micros | null;
  readonly #roundTrip: Micros;

  constructor(world: World, settings: DatabaseSettings, roundTrip: Micros) {
    this.#world = world;
    this.#statement = settings.statementTimeout;
    this.#idleInTransaction = settings.idleInTransactionTimeout;
    this.#roundTrip = roundTrip;
  }

  /** The task hears of a cancelled statement after the time that the wire takes. */
  statementBegan(task: Task, { backend }: Connection): void {
    backend.idleSince = NEVER;
    if (this.#statement === null) return;
    const { agenda, alarms } = this.#world;
    const at = agenda.now + this.#statement + this.#roundTrip;
    alarms.set(at, Turn.deadline, new StatementDeadline(this.#world, task));
  }

  statementEnded(connection: Connection): void {
    const { backend } = connection;
    if (this.#idleInTransaction === null || !backend.isInTransaction) return;
    const { agenda, alarms } = this.#world;
    backend.idleSince = agenda.now;
    const at = agenda.now + this.#idleInTransaction;
    alarms.set(at, Turn.deadline, new IdleDeadline(this.#world, connection));
  }
}
