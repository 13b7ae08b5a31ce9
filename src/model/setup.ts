import type { Micros } from "../kernel/time.ts";
import type { Program } from "../program/step.ts";
import type { Architecture } from "./architecture.ts";
import type { Arrivals } from "./arrivals.ts";
import type { LeasePolicy } from "./lease-policy.ts";
import type { Runtime } from "./runtime.ts";
import type { WaitingOrder } from "./waiting-order.ts";

/** A scenario made ready to run: ids resolved to what they name, milliseconds to microseconds. */
export interface Setup {
  readonly seed: number;
  readonly programs: readonly Program[];
  readonly arrivals: Arrivals;
  /** The program of each request, by number; the mix's weights decide where it is absent. */
  readonly programOf: readonly number[];
  readonly server: ServerSettings;
  readonly pool: PoolSettings;
  readonly database: DatabaseSettings;
  /** There and back, paid by every statement. */
  readonly roundTrip: Micros;
  /** A run stops after so many timed events, with what it has. */
  readonly eventBudget: number;
}

export interface ServerSettings {
  readonly architecture: Architecture;
  readonly runtime: Runtime;
  readonly processes: number;
  /** Of each process; only a thread pool has a number of its own. */
  readonly threads: number;
  /** Does one thread of a process compute at a time? */
  readonly hasInterpreterLock: boolean;
  /** Cores of the server's host; null: nobody ever waits for one. */
  readonly cores: number | null;
}

export interface PoolSettings {
  readonly lease: LeasePolicy;
  /** Most connections that each process has open; null: no limit. */
  readonly max: number | null;
  /** Most that stay open while nobody's; null: all. */
  readonly maxIdle: number | null;
  /** Which idle connection is lent: the one returned last, or first. */
  readonly reuse: "newest" | "oldest";
  readonly waiting: WaitingOrder;
  /** null: for ever. */
  readonly checkoutTimeout: Micros | null;
  /** Connections of each process that are open when the run begins. */
  readonly openAtStart: number;
  /** When opening fails, does the pool open another for who waits? */
  readonly opensForWaiters: boolean;
  /** What opening a connection takes beside the runtime's own work. */
  readonly openingTime: Micros;
}

export interface DatabaseSettings {
  /** null: no limit. */
  readonly maxConnections: number | null;
  /** Slots of the limit that ordinary users never get. */
  readonly reserved: number;
  readonly sharesHost: boolean;
  /** Cores of its own host; null: nobody ever waits for one. */
  readonly cores: number | null;
}
