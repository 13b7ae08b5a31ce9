import { type Micros, START } from "../kernel/time.ts";
import type { Process } from "./process.ts";
import type { Task } from "./task.ts";

/**
 * What can run on a core: a unit of the server, or a connection's backend in the database. Lives as
 * long as that does, and works for one task at a time.
 */
export class Job {
  /** For whom it works; null: for nobody, as a backend that ends. */
  task: Task | null = null;
  /** What is left to compute before it has something else to do. */
  remaining: Micros = 0;
  /** The core it is on; −1: none. */
  core = -1;
  /** Since when it has been on that core. */
  onCoreSince: Micros = START;
  /** For which task's number it is there, and since when. */
  heldFor = -1;
  heldSince: Micros = START;
  /** Since when it has computed uninterrupted. */
  sliceSince: Micros = START;
  /** What it has computed since it got its processor. */
  quantumUsed: Micros = 0;
  hasProcessor = false;
  /** The process whose lock or processors it needs; null: a backend needs none. */
  readonly process: Process | null;

  constructor(process: Process | null) {
    this.process = process;
  }
}
