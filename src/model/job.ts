import { type Micros, START } from "../kernel/time.ts";
import { Wait } from "../trace/words.ts";
import type { Process } from "./process.ts";
import type { Task } from "./task.ts";

export const NO_PROCESSOR = -1;

/**
 * What can run on a core: a unit of the server, a helper thread, or a connection's backend in the
 * database. Lives as long as that does, and works for one task at a time.
 */
export class Job {
  /** For whom it works; null: for nobody, as a backend that ends. */
  task: Task | null = null;
  /** What is left to compute before it has something else to do. */
  remaining: Micros = 0;
  /** What the task waits for while this computes. */
  why: Wait = Wait.compute;
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
  /** Which of its process's it has; a backend, a helper and who is being started need none. */
  processor: number = NO_PROCESSOR;
  /** The process that it computes in; null: a backend. */
  readonly process: Process | null;
  /** What the operating system puts on a core: itself, or the loop of which it is a task. */
  readonly thread: Job | Process;

  constructor(process: Process | null, loop: Process | null = null) {
    this.process = process;
    this.thread = loop ?? this;
  }

  get hasProcessor(): boolean {
    return this.processor !== NO_PROCESSOR;
  }
}
