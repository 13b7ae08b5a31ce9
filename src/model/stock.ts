import { NEVER } from "../kernel/time.ts";
import { CloseReason, Mark } from "../trace/words.ts";
import type { Connection } from "./connection.ts";
import { dropSession } from "./drop-session.ts";
import { IdleConnections } from "./idle-connections.ts";
import type { Process } from "./process.ts";
import type { PoolSettings } from "./setup.ts";
import { Slots } from "./slots.ts";
import { type Stocked, Supply } from "./supply.ts";
import { type LookedAfter, Upkeep } from "./upkeep.ts";
import type { WaitingLine } from "./waiting-order.ts";
import type { World } from "./world.ts";

/** The connections that a pool has, and what ends them. */
export class Stock implements Stocked, LookedAfter {
  readonly supply: Supply;
  readonly #world: World;
  readonly #process: Process;
  readonly #settings: PoolSettings;
  readonly #slots: Slots;
  readonly #idle: IdleConnections;
  /** null where connections neither age nor lie ready. */
  readonly #upkeep: Upkeep | null;
  /** A process that is started for one request has no time to keep anything ready. */
  #minIdle = 0;
  #limit: number;
  #idleCap: number;
  /** Each counts against the limit from the moment it is asked for. */
  #open = 0;
  /** Idle ones for which a waiter has been woken that has not run yet. */
  #promised = 0;
  /** Does its process end, as soon as all connections are gone? */
  #isEnding = false;

  constructor(world: World, process: Process, settings: PoolSettings, waiting: WaitingLine) {
    // Without a pool there is nothing to wait for and nothing to keep.
    const { isPoolless } = settings.lease;
    this.#world = world;
    this.#process = process;
    this.#settings = settings;
    this.#slots = new Slots(process);
    this.#idle = new IdleConnections(settings.reuse);
    this.supply = new Supply(world, process, this, settings, waiting);
    this.#upkeep = Upkeep.isNeededBy(settings) ? new Upkeep(world, this, settings) : null;
    this.#limit = (isPoolless ? null : settings.max) ?? Number.POSITIVE_INFINITY;
    this.#idleCap = isPoolless ? 0 : (settings.maxIdle ?? Number.POSITIVE_INFINITY);
  }

  /** The run begins, and the process is there: opens what is to be open and to lie ready. */
  begin(): void {
    this.#minIdle = this.#settings.minIdle;
    for (let left = this.#settings.openAtStart; left > 0; left--) this.#openAtStart();
    this.supply.fillUp();
  }

  /** A connection that somebody is going to open. */
  add(): Connection {
    this.#open++;
    return this.#slots.take();
  }

  /** It could not be opened, or is not open any more. */
  forget(connection: Connection): void {
    this.#open--;
    this.#slots.free(connection);
    this.#endWhenEmpty();
  }

  /** Closes one that nobody has. Every pool opens another for who waits (Rails `remove`, for one). */
  close(connection: Connection, reason: CloseReason): void {
    this.forget(connection);
    this.#world.end(connection, reason);
    this.supply.openForWaiters();
    this.supply.fillUp();
  }

  /** An idle one for the unit; one that is too old by now is closed. */
  takeIdle(unit: number): Connection | undefined {
    const connection = this.#idle.take(unit);
    if (this.#upkeep === null || connection === undefined) return connection;
    const fresh = this.#takeFresh(this.#upkeep, connection, unit);
    this.supply.taken();
    this.#upkeep.taken();
    return fresh;
  }

  /** The unit gives back a connection that nobody else gets at once; −1: nobody had it. */
  layIdle(connection: Connection, unit: number): void {
    this.#idle.add(connection, unit);
    this.#upkeep?.liesIdle(connection);
  }

  /** A waiter is woken for one that lies idle. */
  promise(): void {
    this.#promised++;
  }

  /** The woken one runs: it takes one however old, if there is still one. */
  takePromised(unit: number): Connection | undefined {
    const connection = this.#idle.take(unit);
    this.dropPromise();
    return connection;
  }

  /** The woken one wants none any more. */
  dropPromise(): void {
    this.#promised--;
    this.supply.taken();
    this.#upkeep?.taken();
    this.#upkeep?.lookAgain();
  }

  /** Why the connection cannot be lent again; null: it can. */
  flawOf(connection: Connection): CloseReason | null {
    if (connection.backend.isLost) return CloseReason.broken;
    if (this.#isEnding) return CloseReason.ownerEnds;
    if (this.#open > this.#limit) return CloseReason.limitLowered;
    return this.#upkeep?.isTooOld(connection) ? CloseReason.lifetime : null;
  }

  setMax(max: number | null): void {
    this.#limit = max ?? Number.POSITIVE_INFINITY;
    while (this.#open > this.#limit && this.#idle.size > 0) {
      this.#closeLongest(CloseReason.limitLowered);
    }
    this.supply.openForWaiters();
    this.supply.fillUp();
  }

  setMaxIdle(maxIdle: number | null): void {
    this.#idleCap = maxIdle ?? Number.POSITIVE_INFINITY;
    this.trim();
  }

  /** Closes what lies idle beyond the cap. */
  trim(): void {
    while (this.#idle.size - this.#promised > this.#idleCap) {
      this.#closeLongest(CloseReason.idleCap);
    }
  }

  dropAll(reason: CloseReason): void {
    for (const connection of this.#idle.all()) this.#closeIdle(connection, reason);
    // Who is just opening one has no session yet.
    const open = this.#slots.taken().filter(({ openedAt }) => openedAt !== NEVER);
    for (const connection of open) dropSession(this.#world, connection);
  }

  /** Its process ends: all that lie idle are closed, and what is still being opened when it is open. */
  end(): void {
    this.#isEnding = true;
    for (const connection of this.#idle.all()) this.#closeIdle(connection, CloseReason.ownerEnds);
    this.#endWhenEmpty();
  }

  lookAfter(upkeep: Upkeep): boolean {
    const old = this.#idle.all().filter((connection) => upkeep.isTooOld(connection));
    const closing = old.slice(0, Math.max(0, this.#idle.size - this.#promised));
    for (const connection of closing) this.#closeIdle(connection, CloseReason.lifetime);
    let hasClosed = closing.length > 0;
    while (this.spareCount > 0 && upkeep.isIdleTooLong(this.#idle.longest()!)) {
      this.#closeLongest(CloseReason.idleTimeout);
      hasClosed = true;
    }
    return this.supply.goOn() || hasClosed;
  }

  get slotCount(): number {
    return this.#slots.count;
  }

  get openCount(): number {
    return this.#open;
  }

  get room(): number {
    return this.#limit - this.#open;
  }

  get idleCount(): number {
    return this.#idle.size;
  }

  get promisedCount(): number {
    return this.#promised;
  }

  get isEnding(): boolean {
    return this.#isEnding;
  }

  /** May no more lie idle? As many as are promised may, since an opener opens for those too. */
  get isFull(): boolean {
    return this.#idle.size >= Math.max(this.#idleCap, this.#promised);
  }

  /** As many as are to lie ready, where the limits let them. */
  get least(): number {
    return Math.min(this.#minIdle, this.#limit, this.#idleCap);
  }

  get spareCount(): number {
    return this.supply.spareCount;
  }

  get isShort(): boolean {
    return this.supply.isShort;
  }

  idle(): readonly Connection[] {
    return this.#idle.all();
  }

  longestIdle(): Connection | undefined {
    return this.#idle.longest();
  }

  /** Opens a connection before the run begins, where it is let. */
  #openAtStart(): void {
    const { agenda, recorder } = this.#world;
    if (this.room <= 0 || this.isFull || !this.#world.admit()) return;
    const connection = this.add();
    connection.openedAt = agenda.now;
    this.#idle.addAtStart(connection);
    this.#upkeep?.liesIdle(connection);
    recorder.marked(-1, Mark.opened, this.#process.index, connection.slot, agenda.now, 0);
  }

  #takeFresh(upkeep: Upkeep, first: Connection, unit: number): Connection | undefined {
    let found: Connection | undefined = first;
    while (found !== undefined && upkeep.isTooOld(found)) {
      this.close(found, CloseReason.lifetime);
      found = this.#idle.take(unit);
    }
    return found;
  }

  #closeLongest(reason: CloseReason): void {
    this.#closeIdle(this.#idle.longest()!, reason);
  }

  #closeIdle(connection: Connection, reason: CloseReason): void {
    this.#idle.remove(connection);
    this.close(connection, reason);
  }

  #endWhenEmpty(): void {
    if (!this.#isEnding || this.#open + this.supply.owedCount > 0) return;
    this.#isEnding = false;
    this.#world.server.processEnded?.(this.#process);
  }
}
