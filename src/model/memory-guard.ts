import { unitCosts } from "../trace/memory.ts";
import type { MemoryCosts } from "../trace/trace.ts";
import { Reason } from "../trace/words.ts";
import type { Doorway, Server } from "./architecture.ts";
import type { Process } from "./process.ts";
import type { Task } from "./task.ts";

/** Before a server's door: who would need more memory than there is, is refused. */
export class MemoryGuard implements Server {
  readonly #server: Server;
  readonly #doorway: Doorway;
  readonly #costs: MemoryCosts;
  readonly #limitMb: number;

  constructor(server: Server, doorway: Doorway, costs: MemoryCosts, limitMb: number) {
    this.#server = server;
    this.#doorway = doorway;
    this.#costs = costs;
    this.#limitMb = limitMb;
  }

  admit(task: Task): void {
    if (this.#hasRoom()) this.#server.admit(task);
    else this.#doorway.refuse(task, Reason.memory);
  }

  leave(process: Process, unit: number): void {
    this.#server.leave(process, unit);
  }

  processEnded(process: Process): void {
    this.#server.processEnded?.(process);
  }

  /** What stands ready needs no more for one request more. */
  #hasRoom(): boolean {
    const { processes } = this.#doorway;
    const standing = processes.reduce((sum, { unitCount }) => sum + unitCount, 0);
    const { fixedMb, perUnitMb } = unitCosts(this.#costs, processes.length, standing);
    const used = processes.reduce((sum, process) => sum + process.usedUnits, 0);
    return perUnitMb === 0 || fixedMb + (used + 1) * perUnitMb <= this.#limitMb;
  }
}
