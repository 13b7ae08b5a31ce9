import type { Architecture, Doorway, Server } from "../architecture.ts";
import { threadsAtOnce } from "../interpreter-lock.ts";
import { Outside } from "../outside.ts";
import type { Process } from "../process.ts";
import type { Task } from "../task.ts";

/**
 * Processes × threads, as Puma: a request keeps its thread until it is answered; who finds none
 * free waits outside, first come first served.
 */
export const threadPool = {
  id: "thread-pool",
  label: "threads",
  sentence: "A request keeps one of a fixed number of threads until it is answered.",
  unit: "thread",
  unitMemory: "thread",
  stands: "units",
  takesTurns: false,
  isSpawned: false,
  shape: (settings) => ({
    processes: settings.processes,
    units: settings.threads,
    processors: threadsAtOnce(settings),
    isPreemptive: true,
    steals: false,
  }),
  open: (doorway) => new ThreadPoolServer(doorway),
} as const satisfies Architecture;

class ThreadPoolServer implements Server {
  readonly #doorway: Doorway;
  readonly #outside: Outside;

  constructor(doorway: Doorway) {
    this.#doorway = doorway;
    this.#outside = new Outside(doorway);
  }

  admit(task: Task): void {
    const { dispatch, processes } = this.#doorway;
    const process = dispatch.choose(processes);
    if (process.freeUnits > 0) this.#doorway.start(task, process, process.takeUnit());
    else this.#outside.push(task);
  }

  leave(process: Process, unit: number): void {
    this.#doorway.freeUnit(process, unit);
    if (this.#outside.isEmpty) return;
    this.#doorway.start(this.#outside.shift(), process, process.takeUnit());
  }
}
