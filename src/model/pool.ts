import { CloseReason, Mark, type Reason, Wait } from "../trace/words.ts";
import { Connection } from "./connection.ts";
import type { Process } from "./process.ts";
import type { PoolSettings } from "./setup.ts";
import type { Line, Task } from "./task.ts";
import type { WaitingLine } from "./waiting-order.ts";
import type { World } from "./world.ts";

/** Of a pool of hundreds, the slots that were never taken are no picture. */
const MOST_EMPTY_SLOTS = 24;

/**
 * One process's connections. A checkout takes an idle one, or opens one while there is room, or
 * waits; a released one goes to a waiter at that instant, or lies idle, or is closed (golang/go
 * src/database/sql/sql.go `DB.conn`, `putConnDBLocked`; rails/rails connection_pool.rb
 * `acquire_connection`, `checkin`).
 */
export class Pool implements Line {
  readonly #world: World;
  readonly #process: Process;
  readonly #settings: PoolSettings;
  readonly #limit: number;
  readonly #idleCap: number;
  readonly #waiting: WaitingLine;
  /** May units keep a connection between requests? */
  readonly #unitsKeep: boolean;
  /** The one returned last at the end. */
  readonly #idle: Connection[] = [];
  readonly #freeSlots: number[] = [];
  /** Open and opening ones: each counts against the limit from the moment it is asked for. */
  #open = 0;
  #slotCount = 0;
  /** Connections that the opener owes to waiters, beside the one it is opening. */
  #owed = 0;
  #isOpenerBusy = false;
  /** Does its process end, as soon as all connections are gone? */
  #isEnding = false;

  constructor(world: World, process: Process, settings: PoolSettings, waiting: WaitingLine) {
    this.#world = world;
    this.#process = process;
    this.#settings = settings;
    this.#waiting = waiting;
    this.#unitsKeep = settings.lease.id === "unit" || settings.onReturn === "keep";
    // Without a pool there is nothing to wait for and nothing to keep.
    const { isPoolless } = settings.lease;
    this.#limit = (isPoolless ? null : settings.max) ?? Number.POSITIVE_INFINITY;
    this.#idleCap = isPoolless ? 0 : (settings.maxIdle ?? Number.POSITIVE_INFINITY);
  }

  /** Slots there are to draw: those that were ever taken, and the limit where it is small. */
  get slotCount(): number {
    return Math.max(this.#slotCount, Math.min(this.#settings.max ?? 0, MOST_EMPTY_SLOTS));
  }

  /** Opens a connection before the run begins; false when it is refused. */
  openAtStart(): boolean {
    const { agenda, recorder } = this.#world;
    const hasRoom = this.#open < this.#limit && this.#idle.length < this.#idleCap;
    if (!hasRoom || !this.#world.admit()) return false;
    const connection = this.#newConnection();
    // The first slot's is lent first, so that a quiet pool uses the first rows.
    if (this.#settings.reuse === "newest") this.#idle.unshift(connection);
    else this.#idle.push(connection);
    recorder.marked(-1, Mark.opened, this.#process.index, connection.slot, agenda.now, 0);
    return true;
  }

  /** Does the task have a connection at once? If not it opens one or waits. */
  checkout(task: Task): boolean {
    const kept = this.#unitsKeep ? this.#process.takeKept(task.unit) : null;
    const idle =
      kept ?? (this.#settings.reuse === "newest" ? this.#idle.pop() : this.#idle.shift());
    if (idle) {
      this.#world.lend(task, idle);
      return true;
    }
    this.#world.waits(task, Wait.connection);
    if (this.#open < this.#limit) this.#world.open(task, this.#newConnection());
    else this.#enterLine(task);
    return false;
  }

  /** The task gives up waiting. */
  leave(task: Task): void {
    task.line = null;
    this.#waiting.remove(task);
  }

  /** Nobody holds the connection any more. */
  release(connection: Connection): void {
    const { backend } = connection;
    if (backend.isLost) this.#close(connection, CloseReason.broken);
    else if (backend.isInTransaction && this.#settings.onReturn === "close") {
      this.#close(connection, CloseReason.inTransaction);
    } else this.#take(connection);
  }

  /** Its process ends: all that lie idle are closed, and what is still being opened when it is open. */
  end(): void {
    this.#isEnding = true;
    for (const connection of this.#idle.splice(0)) this.#close(connection, CloseReason.ownerEnds);
    this.#endWhenEmpty();
  }

  /** Closes a connection that nobody holds, and that does not lie idle. */
  discard(connection: Connection, reason: CloseReason): void {
    this.#close(connection, reason);
  }

  #endWhenEmpty(): void {
    if (!this.#isEnding || this.#open > 0) return;
    this.#isEnding = false;
    this.#world.server.processEnded?.(this.#process);
  }

  #take(connection: Connection): void {
    if (this.#isEnding) this.#close(connection, CloseReason.ownerEnds);
    else if (this.#waiting.size > 0) this.#handOver(connection);
    else if (this.#idle.length < this.#idleCap) {
      this.#idle.push(connection);
    } else this.#close(connection, CloseReason.idleCap);
  }

  #close(connection: Connection, reason: CloseReason): void {
    this.#forget(connection);
    this.#world.end(connection, reason);
    this.#openInRoom();
  }

  /** The database refused the connection that a task was opening. */
  refused(connection: Connection): void {
    this.#forget(connection);
    this.#openForWaiters();
  }

  /** The opener has opened a connection for whoever waits. */
  openerDone(connection: Connection): void {
    this.#isOpenerBusy = false;
    this.release(connection);
    this.#letOpenerWork();
  }

  /** The opener was refused: a waiter gets the refusal (`putConnDBLocked` with an error). */
  openerRefused(connection: Connection, reason: Reason): void {
    this.#isOpenerBusy = false;
    this.#forget(connection);
    if (this.#waiting.size > 0) this.#world.finish(this.#serveNext(), reason);
    this.#openForWaiters();
    this.#letOpenerWork();
  }

  #enterLine(task: Task): void {
    this.#waiting.add(task);
    task.line = this;
    const { checkoutTimeout } = this.#settings;
    if (checkoutTimeout === null) return;
    this.#world.scheduleDeadline(task, this.#world.agenda.now + checkoutTimeout);
  }

  #handOver(connection: Connection): void {
    const task = this.#serveNext();
    this.#world.lend(task, connection);
    this.#world.resume(task);
  }

  #serveNext(): Task {
    const task = this.#waiting.take();
    task.line = null;
    return task;
  }

  /** `maybeOpenNewConnections`: room has appeared while tasks wait. */
  #openForWaiters(): void {
    if (this.#settings.opensForWaiters) this.#openInRoom();
  }

  /** Where one was closed, every pool opens another for who waits (Rails `remove`, for one). */
  #openInRoom(): void {
    const room = Math.min(this.#waiting.size, this.#limit - this.#open);
    if (room <= 0) return;
    this.#open += room;
    this.#owed += room;
    this.#letOpenerWork();
  }

  /** One connection after another: Go has a single opener. */
  #letOpenerWork(): void {
    if (this.#isOpenerBusy || this.#owed === 0) return;
    this.#owed--;
    this.#open--;
    this.#isOpenerBusy = true;
    this.#world.openInBackground(this.#process, this.#newConnection());
  }

  #newConnection(): Connection {
    this.#open++;
    const slot = this.#freeSlots.pop() ?? this.#slotCount++;
    return new Connection(this.#process, slot);
  }

  #forget(connection: Connection): void {
    this.#open--;
    this.#freeSlots.push(connection.slot);
    this.#endWhenEmpty();
  }
}
