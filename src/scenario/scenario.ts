import type { ArchitectureId } from "../model/architectures/index.ts";
import type { ArrivalKindId } from "../model/arrivals/index.ts";
import type { LeasePolicyId } from "../model/leasing/index.ts";
import type { LoginId } from "../model/login.ts";
import type { PoolerModeId } from "../model/pooler/modes/index.ts";
import type { RuntimeId } from "../model/runtimes/index.ts";
import type { WaitingOrderId } from "../model/waiting-order/index.ts";

/**
 * Everything a run depends on, as the JSON that files hold; times in milliseconds, as their names
 * say. Every setting is always there, also one that the chosen architecture or arrivals do not
 * read, so that switching back and forth loses nothing. `settings/` has the bounds.
 */
export interface Scenario {
  readonly seed: number;
  /** What each request does; `src/program/parse.ts` has the grammar. */
  readonly program: string;
  readonly arrivals: {
    readonly kind: ArrivalKindId;
    readonly perSecond: number;
    /** How long requests go on arriving (even, Poisson). */
    readonly forMs: number;
    /** How many (burst). */
    readonly count: number;
    /** When (list). */
    readonly atMs: readonly number[];
    /** From when on how many a second (steps): a time, a rate, a time, a rate … */
    readonly rates: readonly number[];
    /** How many users there are (closed). */
    readonly users: number;
    /** How long they think, on average (closed). */
    readonly thinkMs: number;
    /** Which program of the mix each request runs, from 0; empty: chance and the weights decide. */
    readonly programOf: readonly number[];
    /** When somebody who watches sends a request of their own, whatever the pattern. */
    readonly byHandMs: readonly number[];
  };
  readonly clients: {
    /** After how long a client gives up; null: never. */
    readonly patienceMs: number | null;
    /** Does the server hear of it and stop? */
    readonly cancels: boolean;
    readonly retries: number;
    /** Before the first retry; doubled before each further one. */
    readonly backoffMs: number;
  };
  readonly server: {
    readonly architecture: ArchitectureId;
    readonly runtime: RuntimeId;
    readonly processes: number;
    readonly threads: number;
    readonly interpreterLock: boolean;
    readonly cores: number | null;
    /** Go's GOMAXPROCS; null: as many as cores. */
    readonly processors: number | null;
    /** Which of several processes takes a request. */
    readonly dispatch: "least-busy" | "first-to-accept";
    /** Most that wait outside; null: any number. */
    readonly backlog: number | null;
    /** Threads of an event loop's process that take `compute … helper`. */
    readonly helpers: number;
    /** What starting a process or a thread for a request computes. */
    readonly spawnMs: number;
    /** What giving a core or a processor to another unit costs. */
    readonly switchMs: number;
    /** How long a unit may compute while others are ready; null: as its runtime has it. */
    readonly quantumMs: number | null;
    /** The deadline of each request, from its arrival; null: none. */
    readonly requestTimeoutMs: number | null;
  };
  readonly memory: {
    readonly processMb: number;
    /** The part of a process that forked ones share until they write to it. */
    readonly sharedMb: number;
    readonly threadMb: number;
    /** A coroutine's stack, or a task record of an event loop. */
    readonly taskMb: number;
    /** Of the server; who would need more is refused. null: no limit. */
    readonly limitMb: number | null;
    /** Of a connection's backend in the database. */
    readonly backendMb: number;
  };
  readonly pool: {
    readonly lease: LeasePolicyId;
    readonly max: number | null;
    readonly maxIdle: number | null;
    /** Idle connections that the pool keeps open in advance. */
    readonly minIdle: number;
    readonly reuse: "newest" | "oldest" | "own";
    readonly waiting: WaitingOrderId;
    readonly checkoutTimeoutMs: number | null;
    readonly openAtStart: number;
    readonly opensForWaiters: boolean;
    /** Who opens a connection: who asks for it, or one opener of the pool. */
    readonly opener: "borrower" | "background";
    /** How long that opener rests after each connection. */
    readonly openerRestMs: number;
    readonly openingMs: number;
    /** Idle connections are closed after so long; null: never. */
    readonly idleTimeoutMs: number | null;
    /** Connections are closed at this age, once nobody has them; null: never. */
    readonly lifetimeMs: number | null;
    /** How often the pool looks for those; 0: at once. */
    readonly sweepMs: number;
    /** What the pool does with a transaction that is open when its connection comes back. */
    readonly onReturn: "nothing" | "rollback" | "close" | "keep";
  };
  readonly pooler: {
    readonly mode: "none" | PoolerModeId;
    /** Most connections to the database. */
    readonly size: number;
    /** Most connections of clients; null: any number. */
    readonly maxClients: number | null;
    /** How long a client waits for a connection to the database; null: for ever. */
    readonly waitTimeoutMs: number | null;
    /** Open when the run begins. */
    readonly openAtStart: number;
  };
  readonly database: {
    readonly kind: "postgresql" | "mysql";
    /** How a client proves who it is. */
    readonly login: LoginId;
    /** How queries take their time: each its own, or sharing the cores. */
    readonly service: "delay" | "shared";
    /** What each query beyond the cores costs all of them, in percent. */
    readonly contentionPercent: number;
    readonly statementTimeoutMs: number | null;
    readonly idleInTransactionTimeoutMs: number | null;
    readonly maxConnections: number | null;
    readonly reserved: number;
    readonly sharesHost: boolean;
    readonly cores: number | null;
  };
  readonly network: { readonly roundTripMs: number };
  /** What is changed while the run goes on; `src/interventions/parse.ts` has the grammar. */
  readonly interventions: string;
}

/** A path into a scenario's JSON form, as links and variants use it: `pool.max`. */
export type SettingPath = string;
export type SettingValue = string | number | boolean | null | readonly number[];

/** Some settings given other values than the base has. */
export type Changes = Readonly<Record<SettingPath, SettingValue>>;

/** One of up to four runs that are looked at side by side. */
export interface Variant {
  readonly label: string;
  /** Who works like this: a quiet second line under the label. */
  readonly note: string;
  readonly changes: Changes;
}

/** What a link, a file or a catalogue entry holds: a scenario in one or several variants. */
export interface Study {
  readonly id: string;
  readonly title: string;
  /** The conflict in one or two sentences, over the picture. */
  readonly hook: string;
  readonly base: Scenario;
  /** One to four; one without changes where nothing is compared. */
  readonly variants: readonly Variant[];
  /** Where the playhead stands when the study opens. */
  readonly atMs: number;
  /** The request that is selected when it opens; null: none. */
  readonly selected: number | null;
}
