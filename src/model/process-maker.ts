import { Purpose, Stream } from "../kernel/random.ts";
import { NEVER } from "../kernel/time.ts";
import type { Shape } from "./architecture.ts";
import { Helpers } from "./helpers.ts";
import { Pool } from "./pool.ts";
import { Process } from "./process.ts";
import { Processors } from "./processors.ts";
import type { RunQueue } from "./run-queue.ts";
import type { Setup } from "./setup.ts";
import { SharedRunQueue } from "./shared-run-queue.ts";
import { StealingRunQueue } from "./stealing-run-queue.ts";
import type { World } from "./world.ts";

/** Makes the processes of a server, each with its pool, its processors and its helpers. */
export class ProcessMaker {
  readonly #world: World;
  readonly #setup: Setup;
  readonly #shape: Shape;
  readonly #waiterChoice: Stream;
  readonly #stealing: Stream;

  constructor(world: World, setup: Setup) {
    this.#world = world;
    this.#setup = setup;
    this.#shape = setup.server.architecture.shape(setup.server);
    this.#waiterChoice = new Stream(setup.seed, Purpose.waiterChoice);
    this.#stealing = new Stream(setup.seed, Purpose.stealing);
  }

  /** Those that stand ready when the run begins. */
  makeFirst(): void {
    for (let made = 0; made < this.#shape.processes; made++) this.make();
  }

  make(): Process {
    const world = this.#world;
    const { server, pool } = this.#setup;
    const { processors, units, isPreemptive } = this.#shape;
    const process = new Process(world.processes.length, units, {
      takesTurns: server.architecture.takesTurns,
      // What a unit has kept is there for the next request that it serves, and for no other.
      unitsAlternate: pool.onReturn === "keep",
    });
    process.processors = new Processors(world, {
      cores: world.cores,
      count: processors,
      ready: this.#runQueue(),
      quantum: isPreemptive ? server.quantum : NEVER,
    });
    process.pool = new Pool(world, process, pool, pool.waiting.line(this.#waiterChoice));
    process.helpers = new Helpers(world, process, server.helpers);
    world.processes.push(process);
    return process;
  }

  #runQueue(): RunQueue {
    const { processors, steals } = this.#shape;
    const isShared = !steals || processors === Number.POSITIVE_INFINITY;
    return isShared ? new SharedRunQueue() : new StealingRunQueue(processors, this.#stealing);
  }
}
