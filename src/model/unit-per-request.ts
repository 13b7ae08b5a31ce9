import type { Doorway, Server } from "./architecture.ts";
import type { Process } from "./process.ts";
import type { Task } from "./task.ts";

/**
 * Every request gets a unit of its own as it comes, so nobody waits outside. Processes take turns,
 * as Node's cluster deals connections out (nodejs/node lib/internal/cluster/round_robin_handle.js).
 */
export class UnitPerRequest implements Server {
  readonly #doorway: Doorway;
  #turn = 0;

  constructor(doorway: Doorway) {
    this.#doorway = doorway;
  }

  admit(task: Task): void {
    const { processes } = this.#doorway;
    const process = processes[this.#turn]!;
    this.#turn = this.#turn + 1 < processes.length ? this.#turn + 1 : 0;
    this.#doorway.start(task, process, process.takeUnit());
  }

  leave(process: Process, unit: number): void {
    this.#doorway.freeUnit(process, unit);
  }
}
