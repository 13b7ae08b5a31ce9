import type { Stream } from "../kernel/random.ts";
import type { Process } from "./process.ts";
import type { ServerSettings } from "./setup.ts";

/** Which of several processes takes a request. */
export class Dispatch {
  readonly #rule: ServerSettings["dispatch"];
  readonly #threads: number;
  readonly #chance: Stream;

  constructor({ dispatch, threads }: ServerSettings, chance: Stream) {
    this.#rule = dispatch;
    this.#threads = threads;
    this.#chance = chance;
  }

  /** Of these, one with a free unit if there is one. */
  choose(processes: readonly Process[]): Process {
    return this.#rule === "least-busy" ? freest(processes) : this.#firstToAccept(processes);
  }

  /**
   * Who has nothing to do accepts at once; all others wait equally long, and then chance decides
   * among those with a free unit (puma/puma 5.6 lib/puma/thread_pool.rb, `wait_for_less_busy_worker`).
   */
  #firstToAccept(processes: readonly Process[]): Process {
    const idle = processes.filter(({ freeUnits }) => freeUnits === this.#threads);
    const ready = idle.length > 0 ? idle : processes.filter(({ freeUnits }) => freeUnits > 0);
    return ready.length === 0 ? processes[0]! : ready[this.#chance.index(ready.length)]!;
  }
}

/** The first of those with most free units. */
function freest(processes: readonly Process[]): Process {
  let found = processes[0]!;
  for (const process of processes) if (process.freeUnits > found.freeUnits) found = process;
  return found;
}
