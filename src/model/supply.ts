import type { Connection } from "./connection.ts";
import { Opener, type Opening } from "./opener.ts";
import type { Process } from "./process.ts";
import type { PoolSettings } from "./setup.ts";
import type { WaitingLine } from "./waiting-order.ts";
import type { World } from "./world.ts";

/** What a supply knows of what there is. */
export interface Stocked {
  /** How many more there may be. */
  readonly room: number;
  readonly idleCount: number;
  /** Open and opening ones. */
  readonly openCount: number;
  readonly promisedCount: number;
  /** How many are to lie ready. */
  readonly least: number;
  readonly isEnding: boolean;
  add(): Connection;
  forget(connection: Connection): void;
}

/** Who opens connections when one is missing: those who ask, or the pool's opener. */
export class Supply implements Opening {
  readonly #world: World;
  readonly #process: Process;
  readonly #stock: Stocked;
  readonly #waiting: WaitingLine;
  readonly #opener: Opener;
  /** Do those who ask open connections themselves? */
  readonly #byBorrowers: boolean;
  /** Connections that the opener owes to waiters, beside the one it is opening. */
  #owed = 0;
  /** Connections that it opens so that enough lie ready. */
  #missing = 0;

  constructor(
    world: World,
    process: Process,
    stock: Stocked,
    settings: PoolSettings,
    waiting: WaitingLine,
  ) {
    this.#world = world;
    this.#process = process;
    this.#stock = stock;
    this.#waiting = waiting;
    this.#byBorrowers = settings.lease.isPoolless || settings.opener === "borrower";
    this.#opener = new Opener(world, this, this.#byBorrowers ? 0 : settings.openerRest);
  }

  /** May who asks open one? */
  get letsOpen(): boolean {
    return this.#byBorrowers && this.#room() > 0;
  }

  get owedCount(): number {
    return this.#owed;
  }

  /** Of the idle ones, how many need not be kept: without an opener all that are open count. */
  get spareCount(): number {
    const { idleCount, promisedCount, openCount, least } = this.#stock;
    // With an opener as HikariCP has it; psycopg_pool, pgxpool and pg-pool count all.
    const spare = idleCount - promisedCount;
    return this.#byBorrowers ? Math.min(spare, openCount - least) : spare - least;
  }

  /** Are fewer idle than are to lie ready, though there is room? */
  get isShort(): boolean {
    return !this.#byBorrowers && this.#stock.idleCount < this.least && this.#room() > 0;
  }

  /** `maybeOpenNewConnections`: room has appeared while tasks wait. */
  openForWaiters(): void {
    const more = Math.min(this.#waiting.size, this.#room());
    if (!this.#byBorrowers || more <= 0) return;
    this.#owed += more;
    this.#opener.consider();
  }

  /** Opens what is missing of those that lie ready. */
  fillUp(): void {
    this.#missing = Math.max(0, this.least - this.#stock.openCount);
    this.#opener.consider();
  }

  /** Somebody has begun to wait. */
  awaited(): void {
    if (!this.#byBorrowers) this.#opener.consider();
  }

  /** Somebody has taken one that lay idle. */
  taken(): void {
    this.#opener.used();
  }

  /** The opener opens what is still to be opened; true when it begins to. */
  goOn(): boolean {
    const wasAtWork = this.#opener.isAtWork;
    this.#opener.consider();
    return this.#opener.isAtWork && !wasAtWork;
  }

  /** The opener has handed on what it opened. */
  done(): void {
    this.#opener.opened();
  }

  /** The opener was refused. Does somebody else hear of it? Else it tries again. */
  refused(connection: Connection): boolean {
    this.#stock.forget(connection);
    this.#missing = 0;
    if (this.#byBorrowers) this.#opener.gaveUp();
    else this.#opener.refused();
    return this.#byBorrowers;
  }

  get wantsAnother(): boolean {
    if (this.#owed > 0) return true;
    const { idleCount, promisedCount, isEnding, room } = this.#stock;
    if (room <= 0 || isEnding) return false;
    if (!this.#byBorrowers && this.#waiting.size + promisedCount > idleCount) return true;
    const isShort = this.#byBorrowers ? this.#missing > 0 : idleCount < this.least;
    return isShort && !this.#opener.isInVain;
  }

  get least(): number {
    return this.#stock.least;
  }

  get isAwaited(): boolean {
    return this.#waiting.size > 0;
  }

  openInBackground(): void {
    if (this.#owed > 0) this.#owed--;
    else if (this.#missing > 0) this.#missing--;
    this.#world.openInBackground(this.#process, this.#stock.add());
  }

  #room(): number {
    return this.#stock.room - this.#owed;
  }
}
