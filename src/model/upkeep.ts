import { Turn } from "../kernel/agenda.ts";
import { type Micros, NEVER } from "../kernel/time.ts";
import type { Alarm } from "./alarm.ts";
import type { Connection } from "./connection.ts";
import type { PoolSettings } from "./setup.ts";
import type { World } from "./world.ts";

/** The pool whose idle connections are looked after. */
export interface LookedAfter {
  /** How many of its idle connections it need not keep. */
  readonly spareCount: number;
  /** Has it fewer idle ones than it keeps ready, though there is room for more? */
  readonly isShort: boolean;
  /** Those that are idle. */
  idle(): readonly Connection[];
  longestIdle(): Connection | undefined;
  /** Looks at them all; true when it did anything. */
  lookAfter(upkeep: Upkeep): boolean;
}

/**
 * Sees to it that connections do not lie idle for too long and do not grow too old, and that some
 * lie ready. A pool looks every so often, so what is due is late by up to that (HikariCP's
 * `HouseKeeper`, Rails' `Reaper`, Go's `connectionCleaner`); here only where something is due.
 */
export class Upkeep implements Alarm {
  readonly isUpkeep = true;
  readonly #world: World;
  readonly #pool: LookedAfter;
  readonly #idleTimeout: Micros;
  readonly #lifetime: Micros;
  readonly #period: Micros;
  /** When it looks next. */
  #looksAt: Micros = NEVER;

  constructor(world: World, pool: LookedAfter, settings: PoolSettings) {
    this.#world = world;
    this.#pool = pool;
    this.#idleTimeout = settings.idleTimeout ?? NEVER;
    this.#lifetime = settings.lifetime ?? NEVER;
    this.#period = settings.sweep;
  }

  /** Whether a pool needs it at all. */
  static isNeededBy({ idleTimeout, lifetime, minIdle, opener }: PoolSettings): boolean {
    const isRefilled = minIdle > 0 && opener === "background";
    return idleTimeout !== null || lifetime !== null || isRefilled;
  }

  isTooOld({ openedAt }: Connection): boolean {
    return this.#world.agenda.now - openedAt >= this.#lifetime;
  }

  isIdleTooLong({ idleSince }: Connection): boolean {
    return this.#world.agenda.now - idleSince >= this.#idleTimeout;
  }

  /** The connection is nobody's now. */
  liesIdle(connection: Connection): void {
    connection.idleSince = this.#world.agenda.now;
    this.#lookBy(Math.min(connection.openedAt + this.#lifetime, this.#nextTooLong()));
  }

  /** One that was idle is so no more. */
  taken(): void {
    if (this.#pool.isShort) this.#lookBy(this.#world.agenda.now);
  }

  ring(): boolean {
    const { now } = this.#world.agenda;
    // An earlier look has come in between.
    if (now !== this.#looksAt) return false;
    this.#looksAt = NEVER;
    const hasActed = this.#pool.lookAfter(this);
    // What is due already, and yet there, is promised to somebody or kept until another is open.
    this.#lookBy(this.#nextDue(now));
    return hasActed;
  }

  /** Something is not promised any more. */
  lookAgain(): void {
    this.#lookBy(this.#nextDue(-1));
  }

  /** When something is due after an instant. */
  #nextDue(after: Micros): Micros {
    const ends = this.#pool.idle().map(({ openedAt }) => openedAt + this.#lifetime);
    const all = [...ends, this.#nextTooLong()];
    return all.reduce((least, due) => (due > after ? Math.min(least, due) : least), NEVER);
  }

  /** When the next one has been idle for too long, of those that need not be kept. */
  #nextTooLong(): Micros {
    if (this.#pool.spareCount <= 0) return NEVER;
    return this.#pool.longestIdle()!.idleSince + this.#idleTimeout;
  }

  /** Looks when it is due, or at the next of the pool's times for that. */
  #lookBy(due: Micros): void {
    const soonest = Math.max(due, this.#world.agenda.now);
    const period = this.#period;
    const at = period === 0 ? soonest : Math.ceil(soonest / period) * period;
    if (at >= this.#looksAt) return;
    this.#looksAt = at;
    this.#world.alarms.set(at, Turn.deadline, this);
  }
}
