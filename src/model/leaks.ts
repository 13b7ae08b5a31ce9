import { Hold } from "../trace/words.ts";
import type { Connection } from "./connection.ts";
import type { Ledger } from "./ledger.ts";
import type { Process } from "./process.ts";

interface Leak {
  readonly task: number;
  readonly connection: Connection;
}

/** Connections that were never given back: held by their last holder until the run ends. */
export class Leaks {
  #leaked: Leak[] = [];

  add(task: number, connection: Connection): void {
    this.#leaked.push({ task, connection });
  }

  /** Those of a process that ends: nobody holds them any more. */
  takeThoseOf(process: Process): readonly Leak[] {
    if (this.#leaked.length === 0) return this.#leaked;
    const taken = this.#leaked.filter(({ connection }) => connection.process === process);
    this.#leaked = this.#leaked.filter(({ connection }) => connection.process !== process);
    return taken;
  }

  cutOff(ledger: Ledger): void {
    for (const { task, connection } of this.#leaked) {
      ledger.closeHold(task, Hold.connection, connection);
    }
  }
}
