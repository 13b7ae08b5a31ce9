import type { Architecture } from "./architecture.ts";
import type { Connection } from "./connection.ts";
import type { Helpers } from "./helpers.ts";
import { Job } from "./job.ts";
import type { Pool } from "./pool.ts";
import type { Processors } from "./processors.ts";

type Turns = Pick<Architecture, "takesTurns"> & { readonly unitsAlternate: boolean };

const NEITHER: Turns = { takesTurns: false, unitsAlternate: false };

/** One process of the server: its units, its lock or processors, its own pool. */
export class Process {
  readonly index: number;
  /** The most units that there were at once. */
  unitCount = 0;
  /** Free units, the one freed last at the end. */
  readonly #free: number[] = [];
  readonly #freeBranchUnits: number[] = [];
  readonly #kept: (Connection | null)[] = [];
  readonly #jobs: Job[] = [];
  /** What the operating system runs for all its tasks, where one loop does; null: each its own. */
  readonly #loop: Process | null;
  /** What computes for the pool's own opener. */
  readonly opener: Job;
  processors!: Processors;
  pool!: Pool;
  helpers!: Helpers;
  /** Is the unit that has been free longest the next to serve? */
  readonly #unitsAlternate: boolean;

  constructor(index: number, readyUnits: number, { takesTurns, unitsAlternate }: Turns = NEITHER) {
    this.index = index;
    this.unitCount = readyUnits;
    this.#loop = takesTurns ? this : null;
    this.opener = new Job(this, this.#loop);
    this.#unitsAlternate = unitsAlternate;
    for (let unit = readyUnits - 1; unit >= 0; unit--) this.#free.push(unit);
    if (unitsAlternate) this.#free.reverse();
  }

  get freeUnits(): number {
    return this.#free.length;
  }

  /** Those that have a request or a branch. */
  get usedUnits(): number {
    return this.unitCount - this.#free.length - this.#freeBranchUnits.length;
  }

  /**
   * A free unit, or a new one. Usually the one freed last, so that few rows are used while little is
   * going on; where it matters which one serves, they alternate as the threads that wait at a queue
   * do (ruby/ruby thread_sync.c, `wakeup_one`).
   */
  takeUnit(): number {
    const free = this.#unitsAlternate ? this.#free.shift() : this.#free.pop();
    return free ?? this.unitCount++;
  }

  freeUnit(unit: number): void {
    this.#free.push(unit);
  }

  /** A unit for a branch: beside those that stand ready for requests. */
  takeBranchUnit(): number {
    return this.#freeBranchUnits.pop() ?? this.unitCount++;
  }

  freeBranchUnit(unit: number): void {
    this.#freeBranchUnits.push(unit);
  }

  /** The unit keeps the connection; whoever is served by it next has it at once. */
  keep(unit: number, connection: Connection): void {
    this.#kept[unit] = connection;
  }

  /** What the unit has kept, if it has. */
  takeKept(unit: number): Connection | null {
    const kept = this.#kept[unit] ?? null;
    if (kept !== null) this.#kept[unit] = null;
    return kept;
  }

  hasKept(unit: number): boolean {
    return (this.#kept[unit] ?? null) !== null;
  }

  /** All that units have kept. */
  kept(): readonly Connection[] {
    return this.#kept.filter((connection) => connection !== null);
  }

  /** The computing side of a unit; made when first needed. */
  job(unit: number): Job {
    this.#jobs[unit] ??= new Job(this, this.#loop);
    return this.#jobs[unit]!;
  }
}
