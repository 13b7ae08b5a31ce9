import { type Micros, START } from "../kernel/time.ts";
import { Job } from "./job.ts";
import type { Process } from "./process.ts";

/** An open line to the database, or one that is being opened. */
export class Connection {
  /** Whose pool it belongs to, and its slot there. */
  readonly process: Process;
  readonly slot: number;
  /** What computes for it in the database. */
  readonly backend = new Job(null);
  /** Since when somebody has been opening it, or has leased it. */
  since: Micros = START;

  constructor(process: Process, slot: number) {
    this.process = process;
    this.slot = slot;
  }
}
