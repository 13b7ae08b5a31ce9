import { type Micros, START } from "../kernel/time.ts";
import { Backend } from "./backend.ts";
import type { Process } from "./process.ts";

/** An open line to the database, or one that is being opened. */
export class Connection {
  /** Whose pool it belongs to, and its slot there. */
  readonly process: Process;
  readonly slot: number;
  /** What serves it in the database. */
  readonly backend = new Backend();
  /** Since when somebody has been opening it, or has leased it. */
  since: Micros = START;
  /** The one that its holder had before it, and still has. */
  beneath: Connection | null = null;

  constructor(process: Process, slot: number) {
    this.process = process;
    this.slot = slot;
  }
}
