import { Hold } from "../trace/words.ts";
import type { Connection } from "./connection.ts";
import type { Ledger } from "./ledger.ts";

/** Connections that were never given back: held by their last holder until the run ends. */
export class Leaks {
  readonly #leaked: { readonly task: number; readonly connection: Connection }[] = [];

  add(task: number, connection: Connection): void {
    this.#leaked.push({ task, connection });
  }

  cutOff(ledger: Ledger): void {
    for (const { task, connection } of this.#leaked) {
      ledger.closeHold(task, Hold.connection, connection);
    }
  }
}
