import type { Architecture, Doorway, Server } from "../architecture.ts";
import { threadsAtOnce } from "../interpreter-lock.ts";
import { Outside } from "../outside.ts";
import type { Process } from "../process.ts";
import type { Task } from "../task.ts";

/** A trace numbers processes in 8 bits, and the last ones mean something else. */
const MOST_PROCESSES = 250;

/**
 * A process forked for each request (PostgreSQL's own way: src/backend/postmaster/postmaster.c
 * `BackendStartup`), with a pool of its own that ends with it. Once there are as many as a trace
 * can number, the next request waits outside.
 */
export const processPerConnection = {
  id: "process-per-connection",
  label: "process for each request",
  sentence: "A process is started for each request, and ends with it.",
  unit: "process",
  unitMemory: "none",
  stands: "nothing",
  takesTurns: false,
  isSpawned: true,
  shape: (settings) => ({
    processes: 0,
    units: 1,
    processors: threadsAtOnce(settings),
    isPreemptive: true,
    steals: false,
  }),
  open: (doorway) => new ForkingServer(doorway),
} as const satisfies Architecture;

class ForkingServer implements Server {
  readonly #doorway: Doorway;
  readonly #outside: Outside;
  /** Those whose numbers are free again. */
  readonly #ended: Process[] = [];

  constructor(doorway: Doorway) {
    this.#doorway = doorway;
    this.#outside = new Outside(doorway);
  }

  admit(task: Task): void {
    const process = this.#ended.pop() ?? this.#fork();
    if (process) this.#doorway.start(task, process, process.takeUnit());
    else this.#outside.push(task);
  }

  leave(process: Process, unit: number): void {
    this.#doorway.freeUnit(process, unit);
    this.#doorway.endProcess(process);
  }

  processEnded(process: Process): void {
    if (this.#outside.isEmpty) this.#ended.push(process);
    else this.#doorway.start(this.#outside.shift(), process, process.takeUnit());
  }

  #fork(): Process | null {
    const isFull = this.#doorway.processes.length === MOST_PROCESSES;
    return isFull ? null : this.#doorway.addProcess();
  }
}
