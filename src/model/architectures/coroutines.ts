import type { Architecture, Doorway, Server } from "../architecture.ts";
import type { Process } from "../process.ts";
import type { Task } from "../task.ts";

/**
 * A coroutine for each request, over as many processors as the host has cores (Go: GOMAXPROCS). A
 * waiting coroutine holds no processor, so nobody waits outside.
 */
export const coroutines = {
  id: "coroutines",
  label: "coroutines",
  sentence: "Each request gets a coroutine of its own, which costs almost nothing while it waits.",
  unit: "coroutine",
  takesTurns: false,
  shape: ({ cores }) => ({ units: 0, processors: cores ?? Number.POSITIVE_INFINITY }),
  open: (doorway) => new CoroutineServer(doorway),
} as const satisfies Architecture;

class CoroutineServer implements Server {
  readonly #doorway: Doorway;
  #turn = 0;

  constructor(doorway: Doorway) {
    this.#doorway = doorway;
  }

  /** Processes take turns. */
  admit(task: Task): void {
    const { processes } = this.#doorway;
    const process = processes[this.#turn]!;
    this.#turn = this.#turn + 1 < processes.length ? this.#turn + 1 : 0;
    this.#doorway.start(task, process, process.takeUnit());
  }

  leave(process: Process, unit: number): void {
    process.freeUnit(unit);
  }
}
