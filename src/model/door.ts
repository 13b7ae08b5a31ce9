import { Purpose, Stream } from "../kernel/random.ts";
import { CloseReason, Hold, type Reason } from "../trace/words.ts";
import type { Doorway } from "./architecture.ts";
import { Dispatch } from "./dispatch.ts";
import { setLimit } from "./limit-change.ts";
import type { Process } from "./process.ts";
import type { ProcessMaker } from "./process-maker.ts";
import type { Setup } from "./setup.ts";
import type { Task } from "./task.ts";
import type { World } from "./world.ts";

/** Where requests come in, and processes come and go: the side of the world that an architecture sees. */
export class Door implements Doorway {
  readonly #world: World;
  readonly #maker: ProcessMaker;
  readonly backlog: number | null;
  readonly dispatch: Dispatch;
  readonly #isSpawned: boolean;

  constructor(world: World, maker: ProcessMaker, { seed, server }: Setup) {
    this.#world = world;
    this.#maker = maker;
    this.backlog = server.backlog;
    this.dispatch = new Dispatch(server, new Stream(seed, Purpose.dispatch));
    this.#isSpawned = server.architecture.isSpawned;
  }

  get processes(): readonly Process[] {
    return this.#world.processes;
  }

  start(task: Task, process: Process, unit: number): void {
    this.#world.start(task, process, unit);
  }

  refuse(task: Task, reason: Reason): void {
    this.#world.finish(task, reason);
  }

  freeUnit(process: Process, unit: number): void {
    process.freeUnit(unit);
    const kept = this.#isSpawned ? process.takeKept(unit) : null;
    if (kept !== null) process.pool.discard(kept, CloseReason.ownerEnds);
  }

  addProcess(): Process {
    const process = this.#maker.make();
    for (const change of this.#world.limitChanges) setLimit(process.pool, change);
    return process;
  }

  endProcess(process: Process): void {
    for (const { task, connection } of this.#world.leaks.takeThoseOf(process)) {
      this.#world.ledger.closeHold(task, Hold.connection, connection);
      process.pool.discard(connection, CloseReason.ownerEnds);
    }
    process.pool.end();
  }
}
