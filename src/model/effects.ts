import { type Meaning, meaningOf } from "../program/sql.ts";
import { Mark, Reason, Wait } from "../trace/words.ts";
import type { Connection } from "./connection.ts";
import { Keepings } from "./keepings.ts";
import type { Task } from "./task.ts";
import type { World } from "./world.ts";

/** Detail of a begin that found a transaction open already, and joined it. */
const JOINED = 1;

type RowMeaning = Extract<Meaning, { readonly kind: "write" | "read" }>;

/** What statements leave behind at the server. */
export class Effects {
  readonly #world: World;
  readonly #meanings: readonly (Meaning | null)[];
  readonly #keepings: Keepings;

  constructor(world: World) {
    this.#world = world;
    this.#keepings = new Keepings(world);
    this.#meanings = world.code.sql.map((sql) => (sql === null ? null : meaningOf(sql)));
  }

  /** The statement before has ended; false where its session was lost meanwhile, and it failed. */
  take(task: Task, at: number): boolean {
    const { code, timeouts } = this.#world;
    const connection = task.lease(code.lease[at]!);
    const { isLost, lostFor } = connection.backend;
    if (isLost) {
      this.#world.finish(task, lostFor);
      return false;
    }
    switch (code.wait[at]!) {
      case Wait.begin:
        this.#begin(task, connection);
        connection.backend.knownTo = task.request;
        break;
      case Wait.commit:
        this.#commit(task, connection);
        break;
      case Wait.rollback:
        this.#rollBack(task, connection);
        break;
      default:
        this.#apply(task, connection, this.#meanings[at]!);
    }
    timeouts?.statementEnded(connection);
    return true;
  }

  /** Does the statement end the transaction, as those that may still be sent to a failed one? */
  endsTransaction(at: number): boolean {
    const wait = this.#world.code.wait[at]!;
    const kind = this.#meanings[at + 1]?.kind;
    const isLibrarys = wait === Wait.commit || wait === Wait.rollback;
    return isLibrarys || kind === "commit" || kind === "rollback";
  }

  /** May the program end a transaction here? The driver looks before it asks the database. */
  mayEnd(task: Task, at: number): boolean {
    const connection = task.lease(this.#world.code.lease[at]!);
    if (connection.backend.isInTransaction) return true;
    this.#world.ledger.markConnection(task, Mark.commitElsewhere, connection, 0);
    this.#world.finish(task, Reason.commitElsewhere);
    return false;
  }

  #apply(task: Task, connection: Connection, meaning: Meaning | null): void {
    switch (meaning?.kind) {
      case "begin":
        this.#begin(task, connection);
        break;
      case "commit":
        this.#commit(task, connection);
        break;
      case "rollback":
        this.#rollBack(task, connection);
        break;
      case "write":
      case "read":
        this.#touch(task, connection, meaning);
        break;
      case "keep":
        this.#keepings.keep(task, connection, `${meaning.what} ${meaning.name}`);
        break;
      case "use":
        this.#keepings.use(task, connection, `${meaning.what} ${meaning.name}`);
        break;
      case "forget":
        this.#keepings.forget(task, connection, meaning.what, meaning.name);
        break;
      case "discard":
        this.#keepings.forgetAll(task, connection);
        break;
    }
  }

  /**
   * In an open transaction PostgreSQL only warns ("there is already a transaction in progress");
   * MySQL commits that one first ("Statements That Cause an Implicit Commit").
   */
  #begin(task: Task, connection: Connection): void {
    const { backend } = connection;
    const { commitsAtBegin } = this.#world.database;
    if (backend.isInTransaction && commitsAtBegin) this.#commit(task, connection);
    const detail = backend.isInTransaction ? JOINED : 0;
    backend.begin();
    this.#world.ledger.markConnection(task, Mark.begun, connection, detail);
  }

  /** A failed transaction's commit rolls it back (postgres/postgres xact.c, `EndTransactionBlock`). */
  #commit(task: Task, connection: Connection): void {
    const { database, ledger } = this.#world;
    const { backend } = connection;
    if (!backend.isInTransaction || backend.isAborted) this.#rollBack(task, connection);
    else {
      database.rows += backend.commit();
      ledger.markConnection(task, Mark.committed, connection, 0);
    }
  }

  /** Where no transaction is open it only warns ("there is no transaction in progress"). */
  #rollBack(task: Task, connection: Connection): void {
    const { backend } = connection;
    const mark = backend.isInTransaction ? Mark.rolledBack : Mark.commitElsewhere;
    if (backend.isInTransaction) backend.rollBack();
    this.#world.ledger.markConnection(task, mark, connection, 0);
  }

  /** All tables are one; only a session's own is another. */
  #touch(task: Task, connection: Connection, { kind, name }: RowMeaning): void {
    const { database, ledger } = this.#world;
    const { backend } = connection;
    if (this.#keepings.knows(task, connection, `table ${name}`)) {
      this.#keepings.use(task, connection, `table ${name}`);
      return;
    }
    if (kind === "write" && backend.isInTransaction) backend.session.uncommitted++;
    else if (kind === "write") database.rows++;
    // Its own rows and all committed ones: PostgreSQL's default isolation, "read committed".
    const seen = database.rows + backend.uncommitted;
    ledger.markConnection(task, kind === "write" ? Mark.wrote : Mark.read, connection, seen);
  }
}
