import type { Micros } from "../../kernel/time.ts";
import type { Alarm } from "../alarm.ts";

/** pgbouncer/pgbouncer src/main.c, `server_login_retry`. */
export const LOGIN_RETRY: Micros = 15_000_000;

/** After a refusal the database is left alone for a while; then who still waits is remembered. */
export class LoginRetry implements Alarm {
  // It goes on for as long as the database is full; where nothing else happens, that is for ever.
  readonly isUpkeep = true;
  readonly #pooler: { retry(): boolean };

  constructor(pooler: { retry(): boolean }) {
    this.#pooler = pooler;
  }

  ring(): boolean {
    return this.#pooler.retry();
  }
}
