import { Turn } from "../../kernel/agenda.ts";
import { type Micros, NEVER, START } from "../../kernel/time.ts";
import { CloseReason, Hold, Mark, Reason, Wait } from "../../trace/words.ts";
import type { Connection } from "../connection.ts";
import { dropSession } from "../drop-session.ts";
import type { PoolerSettings } from "../setup.ts";
import type { Line, Task } from "../task.ts";
import type { WaitingLine } from "../waiting-order.ts";
import type { World } from "../world.ts";
import { Links } from "./links.ts";
import { LOGIN_RETRY, LoginRetry } from "./login-retry.ts";
import { PoolerThread } from "./pooler-thread.ts";
import { NO_TASK, type ServerConnection } from "./server-connection.ts";
import { Servers } from "./servers.ts";

/**
 * Between the pools and the database: the pools' connections end here, and a statement of one of
 * them needs a connection to the database, which it gets for as long as the mode says
 * (pgbouncer/pgbouncer src/objects.c `find_server`, `release_server`, `launch_new_connection`;
 * src/janitor.c `per_loop_activate`).
 */
export class Pooler implements Line {
  readonly thread: PoolerThread;
  readonly #world: World;
  readonly #settings: PoolerSettings;
  readonly #servers: Servers;
  readonly #links: Links;
  readonly #waiting: WaitingLine;
  #clientCount = 0;
  /** Opens a connection to the database: one login at a time. */
  #opener: Task | null = null;
  /** They wipe sessions that clients have left. */
  readonly #wipers = new Set<Task>();
  /** Why the last login at the database failed, if it did, and when the next may begin. */
  #failure: Reason = Reason.none;
  #nextLoginAt: Micros = START;

  constructor(world: World, settings: PoolerSettings, waiting: WaitingLine) {
    this.thread = new PoolerThread(world.code, world.databaseCores);
    this.#world = world;
    this.#settings = settings;
    this.#servers = new Servers(settings.size);
    this.#links = new Links(world);
    this.#waiting = waiting;
  }

  get slotCount(): number {
    return this.#servers.slotCount;
  }

  /** Opens a connection to the database before the run begins; false when there is no room. */
  openAtStart(): boolean {
    if (!this.#servers.hasRoom || !this.#world.database.admit()) return false;
    const server = this.#servers.add();
    this.#servers.layBeneath(server);
    this.#world.ledger.markConnection(null, Mark.serverOpened, server, 0);
    return true;
  }

  /** A client wants to log in; false: there are as many as may be (`max_client_conn`). */
  admit(): boolean {
    if (this.#clientCount === this.#settings.maxClients) return false;
    this.#clientCount++;
    return true;
  }

  /** Is the client linked? Then it is for this task from now on: an earlier one may have had it. */
  takeUpLink(task: Task, client: Connection): boolean {
    if (client.server === null) return false;
    this.#links.pass(client.server, task.number);
    return true;
  }

  /** The task has a statement to send: does it have a connection to the database at once? */
  link(task: Task, client: Connection): boolean {
    // What was lost is found out by the statement itself.
    if (client.backend.isLost || this.takeUpLink(task, client)) return true;
    const idle = this.#takeIdle();
    if (idle !== null) {
      this.#links.tie(idle, client, task.number);
      return true;
    }
    if (this.#failure !== Reason.none && this.#servers.isEmpty) this.#failFast(task, client);
    else this.#enterLine(task);
    return false;
  }

  /** The task's statement has ended; does the task go on? */
  statementEnded(task: Task, client: Connection): boolean {
    const { server } = client;
    if (server === null) return true;
    switch (this.#settings.mode.afterStatement(server.backend)) {
      case "keep":
        return true;
      case "return":
        this.#giveBack(server);
        return true;
      case "forbid":
        this.#world.ledger.markConnection(task, Mark.rolledBack, client, 0);
        this.#links.untie(server);
        this.#close(server, CloseReason.inTransaction);
        this.#drop(client);
        this.#world.finish(task, Reason.modeForbids);
        return false;
    }
  }

  /** A task lets go of the client that has it. A library may have ended its transaction for it. */
  letGo(server: ServerConnection): void {
    const isOver = this.#settings.mode.afterStatement(server.backend) === "return";
    if (isOver) this.#giveBack(server);
    else this.#links.pass(server, NO_TASK);
  }

  /** Nobody will ever end what a task has begun there. */
  leaked(server: ServerConnection): void {
    this.#links.pass(server, NO_TASK);
  }

  /** The client has closed its connection. */
  clientLeft({ server }: Connection): void {
    this.#clientCount--;
    if (server === null) return;
    if (server.backend.isInTransaction) {
      // "client disconnect while server was not ready"
      this.#links.untie(server);
      this.#close(server, CloseReason.inTransaction);
    } else this.#giveBack(server);
  }

  /** The database has ended the session to which the client is linked. */
  sessionEnded(client: Connection, reason: Reason): void {
    const server = client.server!;
    this.#links.untie(server);
    this.#drop(client, reason);
    this.#close(server, CloseReason.broken);
  }

  /** The database ends all sessions; a client that is linked to one loses its connection too. */
  dropAll(): void {
    for (let idle = this.#servers.takeIdle(); idle; idle = this.#servers.takeIdle()) {
      dropSession(this.#world, idle);
      this.#close(idle, CloseReason.restart);
    }
    for (const server of this.#servers.all) {
      if (server === this.#opener?.connection) continue;
      const { client } = server;
      dropSession(this.#world, client ?? server);
      if (client !== null) this.sessionEnded(client, Reason.connectionLost);
    }
  }

  /** The task gives up waiting: a client with a statement under way can only disconnect. */
  leave(task: Task): void {
    task.line = null;
    this.#waiting.remove(task);
    this.#drop(this.#clientOf(task));
  }

  isOpener(task: Task): boolean {
    return task === this.#opener;
  }

  /** The opener has opened a connection to the database. */
  opened(): void {
    const server = this.#endOpening(Mark.serverOpened, Reason.none);
    this.#failure = Reason.none;
    this.#welcome(server);
    this.#launch();
  }

  /**
   * The database refused the opener. Who waits gets the refusal, unless there is another connection
   * to wait for (src/objects.c `check_fast_fail`, src/server.c `kill_pool_logins`).
   */
  refused(reason: Reason): void {
    const server = this.#endOpening(Mark.rejected, reason);
    this.#servers.remove(server);
    this.#failure = reason;
    this.#nextLoginAt = this.#world.agenda.now + LOGIN_RETRY;
    if (this.#servers.isEmpty) {
      while (this.#waiting.size > 0) this.#fail(this.#serveNext(), reason);
    } else {
      this.#world.alarms.set(this.#nextLoginAt, Turn.end, new LoginRetry(this));
    }
  }

  /** The database has been left alone for a while after its refusal; false when nobody waits. */
  retry(): boolean {
    return this.#launch();
  }

  /** The session of a client that left is wiped. */
  wiped(task: Task): void {
    const server = task.connection as ServerConnection;
    this.#wipers.delete(task);
    this.#world.endOpener(task);
    this.#links.letGo(server);
    server.backend.forgetAll();
    if (server.backend.isLost) this.#close(server, CloseReason.broken);
    else this.#welcome(server);
  }

  /** The run stops here: what is going on is recorded as far as it came. */
  cutOff(): void {
    for (const task of this.#wipers) task.connection = null;
    if (this.#opener !== null) {
      const { number, connection } = this.#opener;
      this.#world.ledger.closeHold(number, Hold.serverOpening, connection!);
      this.#opener.connection = null;
    }
    for (const server of this.#servers.all) if (server.holder !== null) this.#links.letGo(server);
  }

  #takeIdle(): ServerConnection | null {
    for (let server = this.#servers.takeIdle(); server; server = this.#servers.takeIdle()) {
      if (!server.backend.isLost) return server;
      this.#close(server, CloseReason.broken);
    }
    return null;
  }

  #enterLine(task: Task): void {
    this.#world.waits(task, Wait.serverConnection);
    this.#waiting.add(task);
    task.line = this;
    const { waitTimeout } = this.#settings;
    // The deadline of its checkout may be to come yet, and is not this one.
    if (waitTimeout === null) task.checkoutDeadline = NEVER;
    else this.#world.scheduleDeadline(task, this.#world.agenda.now + waitTimeout);
    this.#launch();
  }

  #serveNext(): Task {
    const task = this.#waiting.take();
    task.line = null;
    // Or it would be meant for the line of its pool, where it may stand by then.
    task.checkoutDeadline = NEVER;
    return task;
  }

  /** The connection for which the task has a statement. */
  #clientOf(task: Task): Connection {
    return task.lease(this.#world.code.lease[task.at]!);
  }

  /** A server that is lost costs its client the connection too. */
  #giveBack(server: ServerConnection): void {
    const client = server.client!;
    this.#links.untie(server);
    if (server.backend.isLost) {
      this.#drop(client);
      this.#close(server, CloseReason.broken);
    } else if (this.#settings.mode.wipesSession) this.#wipe(server);
    else this.#welcome(server);
  }

  /** Nobody has the server: who has waited longest gets it. */
  #welcome(server: ServerConnection): void {
    if (this.#waiting.size === 0) this.#servers.lay(server);
    else {
      const task = this.#serveNext();
      this.#links.tie(server, this.#clientOf(task), task.number);
      this.#world.resume(task);
    }
  }

  /** `DISCARD ALL`. Who waits counts on a server that is being wiped. */
  #wipe(server: ServerConnection): void {
    const task = this.#world.tasks.takeWorker();
    this.#wipers.add(task);
    this.#links.take(server, NO_TASK);
    this.#set(task, server, this.#world.code.wiping);
  }

  /** Opens one connection more, if somebody waits that no other is for; false when not. */
  #launch(): boolean {
    return this.#waiting.size > this.#wipers.size && this.#open();
  }

  /** Opens one connection more, if it may. */
  #open(): boolean {
    if (!this.#servers.hasRoom || this.#opener !== null) return false;
    if (this.#world.agenda.now < this.#nextLoginAt) return false;
    const server = this.#servers.add();
    server.since = this.#world.agenda.now;
    this.#opener = this.#world.tasks.takeWorker();
    this.#set(this.#opener, server, this.#world.code.serverOpening);
    return true;
  }

  /** The pooler's own task does that with the server; to the trace all of it is one wait. */
  #set(task: Task, server: ServerConnection, code: number): void {
    this.#world.ledger.beginWait(task, Wait.serverConnection);
    task.connection = server;
    task.returnTo = 0;
    task.at = code - 1;
    this.#world.resume(task);
  }

  #endOpening(mark: Mark, reason: Reason): ServerConnection {
    const task = this.#opener!;
    const server = task.connection as ServerConnection;
    this.#world.ledger.closeHold(task.number, Hold.serverOpening, server);
    this.#world.ledger.markConnection(task, mark, server, reason);
    this.#world.endOpener(task);
    this.#opener = null;
    return server;
  }

  /** The last login failed and there is nothing to wait for; but the next login may succeed. */
  #failFast(task: Task, client: Connection): void {
    const reason = this.#failure;
    this.#drop(client);
    this.#world.finish(task, reason);
    this.#open();
  }

  #fail(task: Task, reason: Reason): void {
    this.#drop(this.#clientOf(task));
    this.#world.finish(task, reason);
  }

  /** The pooler disconnects the client, which its pool finds out. */
  #drop(client: Connection, reason: Reason = Reason.connectionLost): void {
    client.own.lose(reason);
  }

  #close(server: ServerConnection, reason: CloseReason): void {
    this.#servers.remove(server);
    this.#world.ledger.markConnection(null, Mark.serverClosed, server, reason);
    if (!server.backend.isLost) this.#world.endBackend(server.backend, Reason.connectionLost);
    this.#launch();
  }
}
