import type { DatabaseSettings } from "./setup.ts";

/**
 * The database's limit of connections. It never lets anybody wait: a slot or a refusal, at once
 * (postgres/postgres src/backend/storage/lmgr/proc.c `InitProcess`, src/backend/utils/init/postinit.c
 * `InitPostgres`; both refusals are SQLSTATE 53300).
 */
export class Database {
  readonly #limit: number;
  readonly #reserved: number;
  #taken = 0;

  constructor({ maxConnections, reserved }: DatabaseSettings) {
    this.#limit = maxConnections ?? Number.POSITIVE_INFINITY;
    this.#reserved = reserved;
  }

  /** Before the login: a slot for the backend, reserved ones included. */
  claimSlot(): boolean {
    if (this.#taken === this.#limit) return false;
    this.#taken++;
    return true;
  }

  /** After the login, when it is known who asks: ordinary users must leave the reserved slots. */
  leavesReserved(): boolean {
    return this.#limit - this.#taken >= this.#reserved;
  }

  freeSlot(): void {
    this.#taken--;
  }
}
