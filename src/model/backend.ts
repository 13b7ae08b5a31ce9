import { type Micros, NEVER } from "../kernel/time.ts";
import type { Kept } from "../program/sql.ts";
import { Reason } from "../trace/words.ts";
import { Job } from "./job.ts";
import { type KeptKey, Session } from "./session.ts";

/** No request. */
const NOBODY = -1;

/** What the database keeps for a connection: a process or thread of its own, and the session. */
export class Backend {
  /** What computes for it. */
  readonly job = new Job(null);
  /** Is a transaction open, whoever opened it? */
  isInTransaction = false;
  /** Has a statement failed in it, so that all further ones do until it is rolled back? */
  isAborted = false;
  /** The request whose library began the transaction; −1 where a plain statement did. */
  knownTo = NOBODY;
  /** Since when it has been idle in a transaction; never while it is at work. */
  idleSince: Micros = NEVER;
  /** The database has ended it: the next statement finds out. */
  isLost = false;
  /** What that next statement fails for. */
  lostFor: Reason = Reason.connectionLost;
  /** null as long as no statement has left anything: most never do. */
  #session: Session | null = null;

  /** Is a transaction open that a library has begun? */
  get isLibrarys(): boolean {
    return this.isInTransaction && this.knownTo !== NOBODY;
  }

  get session(): Session {
    this.#session ??= new Session();
    return this.#session;
  }

  /** Rows that its transaction has written. */
  get uncommitted(): number {
    return this.#session?.uncommitted ?? 0;
  }

  /** The number of what the session keeps of that name; undefined for nothing. */
  find(key: KeptKey): number | undefined {
    return this.#session?.find(key);
  }

  forget(what: Kept, name: string): void {
    this.#session?.forget(what, name);
  }

  forgetAll(): void {
    this.#session?.forgetAll();
  }

  /** In an open transaction this changes nothing: PostgreSQL warns. */
  begin(): void {
    if (this.isInTransaction) return;
    this.isInTransaction = true;
    this.knownTo = NOBODY;
    this.#session?.begin();
  }

  /** Returns how many rows are everybody's from now on. */
  commit(): number {
    this.#endTransaction();
    const rows = this.uncommitted;
    if (this.#session) this.#session.uncommitted = 0;
    return rows;
  }

  rollBack(): void {
    this.#endTransaction();
    this.#session?.rollBack();
  }

  /** The database ends the session, and all that it has goes with it. */
  lose(reason: Reason): void {
    this.#endTransaction();
    this.#session = null;
    this.isLost = true;
    this.lostFor = reason;
  }

  #endTransaction(): void {
    this.isInTransaction = false;
    this.isAborted = false;
    this.knownTo = NOBODY;
  }
}
