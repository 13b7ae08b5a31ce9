import type { Intervention } from "../interventions/intervention.ts";
import type { Micros } from "../kernel/time.ts";
import type { Program } from "../program/step.ts";
import type { Architecture } from "./architecture.ts";
import type { Arrivals, Thinking } from "./arrivals.ts";
import type { LeasePolicy } from "./lease-policy.ts";
import type { Login } from "./login.ts";
import type { PoolerMode } from "./pooler/mode.ts";
import type { Runtime } from "./runtime.ts";
import type { WaitingOrder } from "./waiting-order.ts";

/** A scenario made ready to run: ids resolved to what they name, milliseconds to microseconds. */
export interface Setup {
  readonly seed: number;
  readonly programs: readonly Program[];
  readonly arrivals: Arrivals;
  /** null: whoever has an answer does not come again. */
  readonly thinking: Thinking | null;
  /** The program of each request, by number; the mix's weights decide where it is absent. */
  readonly programOf: readonly number[];
  /** When requests come that somebody sends by hand, in order. */
  readonly byHand: Float64Array;
  readonly clients: ClientSettings;
  readonly server: ServerSettings;
  readonly memory: MemorySettings;
  readonly pool: PoolSettings;
  /** null: connections go straight to the database. */
  readonly pooler: PoolerSettings | null;
  readonly database: DatabaseSettings;
  /** In the order in which the scenario has them. */
  readonly interventions: readonly Intervention[];
  /** There and back, paid by every statement. */
  readonly roundTrip: Micros;
  /** A run stops after so many timed events, with what it has. */
  readonly eventBudget: number;
  /** It stops too when so many requests have come and the run itself brings about another. */
  readonly mostRequests: number;
}

export interface ClientSettings {
  /** null: for ever. */
  readonly patience: Micros | null;
  /** Does the server stop working for a client that gave up? */
  readonly cancels: boolean;
  readonly retries: number;
  /** Before the first retry; doubled before each further one. */
  readonly backoff: Micros;
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
  /** Coroutines of a process that run at once; null: as many as cores. */
  readonly processors: number | null;
  /** Which of several processes takes a request: the least busy one, or who accepts first? */
  readonly dispatch: "least-busy" | "first-to-accept";
  /** Most that wait outside; null: any number. */
  readonly backlog: number | null;
  readonly helpers: number;
  readonly spawn: Micros;
  readonly switch: Micros;
  readonly quantum: Micros;
  /** From a request's arrival; null: none. */
  readonly requestTimeout: Micros | null;
}

/** In megabytes. */
export interface MemorySettings {
  readonly processMb: number;
  readonly sharedMb: number;
  readonly threadMb: number;
  readonly taskMb: number;
  readonly limitMb: number | null;
  readonly backendMb: number;
}

export interface PoolSettings {
  readonly lease: LeasePolicy;
  /** Most connections that each process has open; null: no limit. */
  readonly max: number | null;
  /** Most that stay open while nobody's; null: all. */
  readonly maxIdle: number | null;
  /** Idle ones that are kept open in advance. */
  readonly minIdle: number;
  /** Which idle connection is lent: returned last, returned first, or the unit's own last one. */
  readonly reuse: "newest" | "oldest" | "own";
  readonly waiting: WaitingOrder;
  /** null: for ever. */
  readonly checkoutTimeout: Micros | null;
  /** Connections of each process that are open when the run begins. */
  readonly openAtStart: number;
  /** When opening fails, does the pool open another for who waits? */
  readonly opensForWaiters: boolean;
  readonly opener: "borrower" | "background";
  readonly openerRest: Micros;
  /** What opening a connection takes beside the runtime's own work. */
  readonly openingTime: Micros;
  readonly idleTimeout: Micros | null;
  readonly lifetime: Micros | null;
  /** How often the pool looks for those; 0: at once. */
  readonly sweep: Micros;
  readonly onReturn: "nothing" | "rollback" | "close" | "keep";
}

export interface PoolerSettings {
  readonly mode: PoolerMode;
  readonly size: number;
  readonly maxClients: number | null;
  readonly waitTimeout: Micros | null;
  readonly openAtStart: number;
}

export interface DatabaseSettings {
  /** How a client proves who it is, to a pooler too. */
  readonly login: Login;
  readonly kind: "postgresql" | "mysql";
  readonly service: "delay" | "shared";
  /** What each query beyond the cores costs all of them, as a share. */
  readonly contention: number;
  readonly statementTimeout: Micros | null;
  readonly idleInTransactionTimeout: Micros | null;
  /** null: no limit. */
  readonly maxConnections: number | null;
  /** Slots of the limit that ordinary users never get. */
  readonly reserved: number;
  readonly sharesHost: boolean;
  /** Cores of its own host; null: nobody ever waits for one. */
  readonly cores: number | null;
}
