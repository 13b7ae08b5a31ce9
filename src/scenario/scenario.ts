import type { ArchitectureId } from "../model/architectures/index.ts";
import type { ArrivalKindId } from "../model/arrivals/index.ts";
import type { LeasePolicyId } from "../model/leasing/index.ts";
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
    /** Which program of the mix each request runs, from 0; empty: chance and the weights decide. */
    readonly programOf: readonly number[];
  };
  readonly server: {
    readonly architecture: ArchitectureId;
    readonly runtime: RuntimeId;
    readonly processes: number;
    readonly threads: number;
    readonly interpreterLock: boolean;
    readonly cores: number | null;
  };
  readonly pool: {
    readonly lease: LeasePolicyId;
    readonly max: number | null;
    readonly maxIdle: number | null;
    readonly reuse: "newest" | "oldest";
    readonly waiting: WaitingOrderId;
    readonly checkoutTimeoutMs: number | null;
    readonly openAtStart: number;
    readonly opensForWaiters: boolean;
    readonly openingMs: number;
  };
  readonly database: {
    readonly maxConnections: number | null;
    readonly reserved: number;
    readonly sharesHost: boolean;
    readonly cores: number | null;
  };
  readonly network: { readonly roundTripMs: number };
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
