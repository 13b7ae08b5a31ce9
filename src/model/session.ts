import type { Kept } from "../program/sql.ts";

/** What a session keeps for itself, by sort and name. */
export type KeptKey = `${Kept} ${string}`;

/**
 * What a session of the database has beside its transaction: made when a statement first leaves
 * something. Each keeping has a number of its own, so that a later one of the same name is told
 * from it.
 */
export class Session {
  /** Rows that its transaction has written, which nobody else sees. */
  uncommitted = 0;
  readonly #kept = new Map<KeptKey, number>();
  #keptAtBegin: ReadonlyMap<KeptKey, number> = new Map();

  /** The number of the keeping; undefined where the session has nothing of that name. */
  find(key: KeptKey): number | undefined {
    return this.#kept.get(key);
  }

  keep(key: KeptKey, number: number): void {
    this.#kept.set(key, number);
  }

  /** The name `*` stands for all of the sort. */
  forget(what: Kept, name: string): void {
    if (name !== "*") this.#kept.delete(`${what} ${name}`);
    else for (const key of this.#kept.keys()) if (isOf(key, what)) this.#kept.delete(key);
  }

  forgetAll(): void {
    this.#kept.clear();
  }

  begin(): void {
    this.#keptAtBegin = new Map(this.#kept);
  }

  /**
   * Settings, tables and channels are as they were before; prepared statements and advisory locks
   * stay (postgresql.org, "SET", "PREPARE", "Advisory Locks").
   */
  rollBack(): void {
    this.uncommitted = 0;
    for (const key of this.#kept.keys()) if (!outlastsRollback(key)) this.#kept.delete(key);
    for (const [key, number] of this.#keptAtBegin) {
      if (!outlastsRollback(key)) this.#kept.set(key, number);
    }
  }
}

function isOf(key: KeptKey, what: Kept): boolean {
  return key.startsWith(`${what} `);
}

function outlastsRollback(key: KeptKey): boolean {
  return isOf(key, "statement") || isOf(key, "lock");
}
