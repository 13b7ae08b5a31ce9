import { type Micros, START } from "../kernel/time.ts";
import { Reason } from "../trace/words.ts";
import type { DatabaseSettings } from "./setup.ts";

/**
 * What the database has for all sessions together, and its limit of connections. It never lets anybody wait: a slot or a refusal, at once
 * (postgres/postgres src/backend/storage/lmgr/proc.c `InitProcess`, src/backend/utils/init/postinit.c
 * `InitPostgres`; both refusals are SQLSTATE 53300).
 */
export class Database {
  #limit: number;
  readonly #reserved: number;
  /** Committed rows, in all tables together. */
  rows = 0;
  /** Does a BEGIN in an open transaction commit that one? */
  readonly commitsAtBegin: boolean;
  /** Does a failed statement fail its transaction? In MySQL it is undone alone. */
  readonly failsTransactions: boolean;
  /** After a restart it lets nobody in before. */
  startsUntil: Micros = START;
  #taken = 0;

  constructor({ kind, maxConnections, reserved }: DatabaseSettings) {
    this.#limit = maxConnections ?? Number.POSITIVE_INFINITY;
    // MySQL lets one administrator in beyond its limit (mysql/mysql-server sql/conn_handler).
    this.#reserved = kind === "mysql" ? 0 : reserved;
    this.commitsAtBegin = kind === "mysql";
    this.failsTransactions = kind === "postgresql";
  }

  /** Why it has no slot for who asks for one; after the login, no ordinary one. */
  refusal(usual: Reason): Reason {
    return this.startsUntil > 0 ? Reason.databaseStarting : usual;
  }

  /** From now on so many; who is there stays. */
  setLimit(maxConnections: number | null): void {
    this.#limit = maxConnections ?? Number.POSITIVE_INFINITY;
  }

  /** Before the login: a slot for the backend, reserved ones included. */
  claimSlot(): boolean {
    if (this.startsUntil > 0 || this.#taken >= this.#limit) return false;
    this.#taken++;
    return true;
  }

  /** After the login, when it is known who asks: ordinary users must leave the reserved slots. */
  leavesReserved(): boolean {
    return this.startsUntil <= 0 && this.#limit - this.#taken >= this.#reserved;
  }

  /** Both at once, for who is known already. */
  admit(): boolean {
    if (!this.claimSlot()) return false;
    if (this.leavesReserved()) return true;
    this.freeSlot();
    return false;
  }

  freeSlot(): void {
    this.#taken--;
  }
}
