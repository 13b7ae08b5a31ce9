import type { Architecture, Doorway, Server } from "../architecture.ts";
import { threadsAtOnce } from "../interpreter-lock.ts";
import { Outside } from "../outside.ts";
import type { Process } from "../process.ts";
import type { Task } from "../task.ts";

/**
 * A fixed number of processes, one request each; those for whom none is free wait in the accept
 * queue that all of them share (Unicorn, lib/unicorn/http_server.rb `worker_loop`). Of several free
 * ones the one that was busy last goes on, so that few rows are used while little is going on.
 */
export const prefork = {
  id: "prefork",
  label: "preforked processes",
  sentence: "A request keeps one of a fixed number of processes until it is answered.",
  unit: "process",
  unitMemory: "none",
  stands: "units",
  takesTurns: false,
  isSpawned: false,
  shape: (settings) => ({
    processes: settings.processes,
    units: 1,
    processors: threadsAtOnce(settings),
    isPreemptive: true,
    steals: false,
  }),
  open: (doorway) => new PreforkServer(doorway),
} as const satisfies Architecture;

class PreforkServer implements Server {
  readonly #doorway: Doorway;
  readonly #outside: Outside;
  readonly #free: Process[];

  constructor(doorway: Doorway) {
    this.#doorway = doorway;
    this.#outside = new Outside(doorway);
    this.#free = doorway.processes.toReversed();
  }

  admit(task: Task): void {
    const process = this.#free.pop();
    if (process) this.#doorway.start(task, process, process.takeUnit());
    else this.#outside.push(task);
  }

  leave(process: Process, unit: number): void {
    this.#doorway.freeUnit(process, unit);
    if (this.#outside.isEmpty) this.#free.push(process);
    else this.#doorway.start(this.#outside.shift(), process, process.takeUnit());
  }
}
