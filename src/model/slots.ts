import { Connection } from "./connection.ts";
import type { Process } from "./process.ts";

/** A pool's places for connections: those that are open or being opened, and the rows they use. */
export class Slots {
  readonly #process: Process;
  readonly #connections: (Connection | null)[] = [];
  readonly #free: number[] = [];
  #made = 0;

  constructor(process: Process) {
    this.#process = process;
  }

  /** Slots that were ever taken. */
  get count(): number {
    return this.#connections.length;
  }

  /** A new connection, still to be opened, in the slot freed last or in a new one. */
  take(): Connection {
    const slot = this.#free.pop() ?? this.#connections.length;
    const connection = new Connection(this.#process, slot);
    connection.ordinal = this.#made++;
    this.#connections[slot] = connection;
    return connection;
  }

  /** The connection is not there any more. */
  free({ slot }: Connection): void {
    this.#connections[slot] = null;
    this.#free.push(slot);
  }

  /** All that are there, opening or open. */
  taken(): readonly Connection[] {
    return this.#connections.filter((connection) => connection !== null);
  }
}
