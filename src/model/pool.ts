import { type Micros, NEVER } from "../kernel/time.ts";
import { CloseReason, Reason, Wait } from "../trace/words.ts";
import type { Connection } from "./connection.ts";
import { takeKept } from "./keep.ts";
import type { Process } from "./process.ts";
import type { PoolSettings } from "./setup.ts";
import { Stock } from "./stock.ts";
import type { Supply } from "./supply.ts";
import type { Line, Task } from "./task.ts";
import type { WaitingLine } from "./waiting-order.ts";
import type { World } from "./world.ts";

/** Of a pool of hundreds, the slots that were never taken are no picture. */
const MOST_EMPTY_SLOTS = 24;

/**
 * Who gets one process's connections. A checkout takes an idle one, or opens one while there is
 * room, or waits; a released one goes to a waiter at that instant, or lies idle, or is closed
 * (golang/go src/database/sql/sql.go `DB.conn`, `putConnDBLocked`; rails/rails connection_pool.rb
 * `acquire_connection`, `checkin`).
 */
export class Pool implements Line {
  readonly #world: World;
  readonly #settings: PoolSettings;
  readonly #waiting: WaitingLine;
  readonly #stock: Stock;
  readonly #supply: Supply;
  /** May units keep a connection between requests? */
  readonly #unitsKeep: boolean;
  /** Is a waiter only woken, so that who asks before it runs may come first? */
  readonly #onlyWakes: boolean;
  #checkoutTimeout: Micros | null;

  constructor(world: World, process: Process, settings: PoolSettings, waiting: WaitingLine) {
    this.#world = world;
    this.#settings = settings;
    this.#waiting = waiting;
    this.#stock = new Stock(world, process, settings, waiting);
    this.#supply = this.#stock.supply;
    this.#unitsKeep = settings.lease.id === "unit" || settings.onReturn === "keep";
    this.#onlyWakes = settings.waiting.serves === "who-asks";
    this.#checkoutTimeout = settings.checkoutTimeout;
  }

  /** Slots there are to draw: those that were ever taken, and a pool's limit where it is small. */
  get slotCount(): number {
    const { lease, max } = this.#settings;
    const most = lease.isPoolless ? 0 : Math.min(max ?? 0, MOST_EMPTY_SLOTS);
    return Math.max(this.#stock.slotCount, most);
  }

  /** Does it see to it that no transaction outlasts a lease? */
  get rollsBack(): boolean {
    return this.#settings.onReturn === "rollback";
  }

  /** Before the first request: opens what is to be open, and begins with what is to lie ready. */
  begin(): void {
    this.#stock.begin();
  }

  /** Does the task have a connection at once? If not it opens one or waits. */
  checkout(task: Task): boolean {
    const kept = this.#unitsKeep ? takeKept(this.#world, task) : null;
    const connection = kept ?? this.#stock.takeIdle(task.unit);
    if (connection) {
      this.#world.lend(task, connection);
      return true;
    }
    this.#world.waits(task, Wait.connection);
    if (this.#supply.letsOpen) this.#world.open(task, this.#stock.add());
    else this.#enterLine(task);
    return false;
  }

  /** A waiter that was woken runs; who asked meanwhile may have taken what it was woken for. */
  checkoutAfterWaking(task: Task): boolean {
    if (task.stopsFor !== Reason.none) {
      this.#stock.dropPromise();
      this.#stopWoken(task, task.stopsFor);
      return false;
    }
    const connection = this.#stock.takePromised(task.unit);
    if (connection) {
      this.#world.lend(task, connection);
      return true;
    }
    if (task.checkoutDeadline <= this.#world.agenda.now) {
      this.#stopWoken(task, Reason.checkoutTimeout);
    } else if (this.#supply.letsOpen) this.#world.open(task, this.#stock.add());
    else this.#standInLine(task);
    return false;
  }

  /** The task gives up waiting. */
  leave(task: Task): void {
    task.line = null;
    this.#waiting.remove(task);
  }

  /** The task does not hold the connection any more. */
  release(connection: Connection, task: Task): void {
    const { isInTransaction } = connection.backend;
    if (isInTransaction && this.#settings.onReturn === "close") {
      this.#stock.close(connection, CloseReason.inTransaction);
    } else this.#take(connection, task.unit);
  }

  /** Its process ends: all that lie idle are closed, and what is still being opened when it is open. */
  end(): void {
    this.#stock.end();
  }

  /** Closes a connection that nobody holds, and that does not lie idle. */
  discard(connection: Connection, reason: CloseReason): void {
    this.#world.ledger.closeKept(connection);
    this.#stock.close(connection, reason);
  }

  /** The database refused the connection that a task was opening. */
  refused(connection: Connection): void {
    this.#stock.forget(connection);
    if (this.#settings.opensForWaiters) this.#supply.openForWaiters();
  }

  /** The opener has opened a connection for whoever waits. */
  openerDone(connection: Connection): void {
    this.#take(connection, -1);
    this.#supply.done();
  }

  /** The opener was refused: a waiter may get the refusal (`putConnDBLocked` with an error). */
  openerRefused(connection: Connection, reason: Reason): void {
    if (!this.#supply.refused(connection)) return;
    if (this.#waiting.size > 0) this.#world.finish(this.#serveNext(), reason);
    if (this.#settings.opensForWaiters) this.#supply.openForWaiters();
    this.#supply.goOn();
  }

  /** From now on so many may be open; those in excess are closed as soon as nobody has them. */
  setMax(max: number | null): void {
    if (!this.#settings.lease.isPoolless) this.#stock.setMax(max);
  }

  /** From now on so many may lie idle. */
  setMaxIdle(maxIdle: number | null): void {
    if (!this.#settings.lease.isPoolless) this.#stock.setMaxIdle(maxIdle);
  }

  /** For whoever begins to wait from now on. */
  setCheckoutTimeout(timeout: Micros | null): void {
    this.#checkoutTimeout = timeout;
  }

  /** So many of those that lie idle are nobody's ever after; fewer, where there are not so many. */
  lose(count: number): readonly Connection[] {
    const spare = this.#stock.idleCount - this.#stock.promisedCount;
    const lost = Array.from({ length: Math.min(count, spare) }, () => this.#stock.takeIdle(-1));
    return lost.filter((connection) => connection !== undefined);
  }

  /** The database ends all connections: who has one finds out at the next statement. */
  dropAll(reason: CloseReason): void {
    this.#stock.dropAll(reason);
  }

  #take(connection: Connection, unit: number): void {
    const flaw = this.#stock.flawOf(connection);
    if (flaw !== null) this.#stock.close(connection, flaw);
    else if (this.#waiting.size > 0) this.#handOver(connection, unit);
    else if (this.#stock.isFull) this.#stock.close(connection, CloseReason.idleCap);
    else this.#stock.layIdle(connection, unit);
  }

  #handOver(connection: Connection, unit: number): void {
    if (this.#onlyWakes) {
      this.#stock.layIdle(connection, unit);
      this.#wakeNext();
    } else {
      const task = this.#serveNext();
      this.#world.lend(task, connection);
      this.#world.resume(task);
    }
  }

  /** The next in line may have one, if it runs before somebody else takes it. */
  #wakeNext(): void {
    this.#stock.promise();
    const task = this.#serveNext();
    task.isWaking = true;
    task.returnTo = task.at;
    task.at = this.#world.code.waking - 1;
    this.#world.resume(task);
  }

  /** A woken one does not want it any more: the next in line does, or it lies idle. */
  #stopWoken(task: Task, reason: Reason): void {
    this.#world.finish(task, reason);
    if (this.#stock.idleCount > 0 && this.#waiting.size > 0) this.#wakeNext();
    else this.#stock.trim();
  }

  #enterLine(task: Task): void {
    task.checkoutDeadline = NEVER;
    if (this.#checkoutTimeout !== null) {
      this.#world.scheduleDeadline(task, this.#world.agenda.now + this.#checkoutTimeout);
    }
    this.#standInLine(task);
  }

  #standInLine(task: Task): void {
    this.#waiting.add(task);
    task.line = this;
    this.#supply.awaited();
  }

  #serveNext(): Task {
    const task = this.#waiting.take();
    task.line = null;
    return task;
  }
}
