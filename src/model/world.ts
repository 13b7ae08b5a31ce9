import type { LimitChange } from "../interventions/intervention.ts";
import { type Agenda, Turn } from "../kernel/agenda.ts";
import type { Micros } from "../kernel/time.ts";
import type { Recorder } from "../trace/recorder.ts";
import { NO_PLACE } from "../trace/spans.ts";
import { type CloseReason, Hold, isStatement, Mark, Reason, Wait } from "../trace/words.ts";
import { Alarms } from "./alarm.ts";
import type { Server } from "./architecture.ts";
import type { Backend } from "./backend.ts";
import type { Client } from "./client.ts";
import type { Code } from "./code.ts";
import type { Connection } from "./connection.ts";
import type { Cores } from "./cores.ts";
import type { Database } from "./database.ts";
import { Event } from "./event.ts";
import { type Job, NO_PROCESSOR } from "./job.ts";
import { Leaks } from "./leaks.ts";
import { Ledger } from "./ledger.ts";
import { Patience } from "./patience.ts";
import type { Pooler } from "./pooler/pooler.ts";
import type { Process } from "./process.ts";
import { Queue } from "./queue.ts";
import { RequestDeadline } from "./request-deadline.ts";
import type { ClientSettings } from "./setup.ts";
import type { SharedService } from "./shared-service.ts";
import { type Task, Tasks } from "./task.ts";
import type { Tempo } from "./tempo.ts";
import type { Timeouts } from "./timeouts.ts";

/** Of one process, at once: places are numbers of 16 bits, and the last one means none. */
const MOST_UNITS = NO_PLACE - 1;

/** What a run is made of. */
export interface Parts {
  readonly agenda: Agenda;
  readonly recorder: Recorder;
  readonly code: Code;
  readonly database: Database;
  /** What a backend computes to end. */
  readonly closing: Micros;
  readonly requestTimeout: Micros | null;
  /** How long it takes to have the server cancel a statement. */
  readonly cancelling: Micros;
  readonly clients: ClientSettings;
}

/**
 * Who has what, and who waits for it. Everything that tasks are given and give back passes here, so
 * that it is written down, and so that one place takes it all back when a task ends.
 */
export class World {
  readonly agenda: Agenda;
  readonly alarms: Alarms;
  readonly recorder: Recorder;
  readonly database: Database;
  readonly code: Code;
  readonly tasks = new Tasks();
  readonly ledger: Ledger;
  readonly processes: Process[] = [];
  readonly leaks = new Leaks();
  /** What a pool that comes later begins with. */
  readonly limitChanges: LimitChange[] = [];
  server!: Server;
  cores!: Cores;
  databaseCores!: Cores;
  /** null where calls and queries take the time that the program says, all the run. */
  tempo: Tempo | null = null;
  /** null where each query takes its own time, whatever else runs. */
  sharedService: SharedService | null = null;
  /** null where the database waits for ever. */
  timeouts: Timeouts | null = null;
  /** null: the pools' connections go straight to the database. */
  pooler: Pooler | null = null;
  /** Called when a job has computed what it had to. */
  computed!: (job: Job) => void;
  /** Called when a query that shared the database's cores is done. */
  served!: (task: Task) => void;

  /** The unit that has just computed and goes on; null: nobody, or one that did not compute. */
  acting: Job | null = null;
  /** Of the task that goes on now: the processor of who let it. */
  readiedBy: number = NO_PROCESSOR;

  readonly #closing: Micros;
  readonly #requestTimeout: Micros | null;
  readonly #cancelling: Micros;
  readonly #clients: ClientSettings;
  /** Is there anything that a request must have ended by? */
  readonly #isUrged: boolean;
  /** Is there a unit more than a trace can number? */
  isFull = false;
  /** Tasks that go on at this instant, in the order in which they were let. */
  readonly ready = new Queue<Task>();

  constructor(parts: Parts) {
    this.agenda = parts.agenda;
    this.alarms = new Alarms(parts.agenda);
    this.recorder = parts.recorder;
    this.database = parts.database;
    this.code = parts.code;
    this.ledger = new Ledger(parts.recorder, parts.agenda);
    this.#closing = parts.closing;
    this.#requestTimeout = parts.requestTimeout;
    this.#cancelling = parts.cancelling;
    this.#clients = parts.clients;
    this.#isUrged = parts.requestTimeout !== null || parts.clients.patience !== null;
  }

  /** A request comes to the server's door; `draws` says which durations are its own. */
  arrive(request: number, draws: number, program: number, client: Client | null): void {
    const task = this.tasks.take(request);
    task.request = draws;
    task.client = client;
    // One before the first instruction: starting goes on to it.
    task.at = this.code.programs[program]! - 1;
    this.ledger.beginWait(task, Wait.unit);
    this.ledger.markArrival(task, Mark.arrived, program);
    if (client !== null && client.repeats >= 0) {
      this.ledger.markArrival(task, Mark.retried, client.repeats);
    }
    if (this.#isUrged) this.#setDeadlines(task);
    this.server.admit(task);
  }

  /** How long it may take at most, for its library and for its client. */
  #setDeadlines(task: Task): void {
    const { now } = this.agenda;
    if (this.#requestTimeout !== null) {
      const deadline = new RequestDeadline(this, task, this.#cancelling);
      this.alarms.set(now + this.#requestTimeout, Turn.deadline, deadline);
    }
    const { patience } = this.#clients;
    if (patience !== null) {
      this.alarms.set(now + patience, Turn.deadline, new Patience(this, task, this.#clients));
    }
  }

  start(task: Task, process: Process, unit: number): void {
    task.process = process;
    task.unit = unit;
    task.unitSince = this.agenda.now;
    if (unit === MOST_UNITS) this.isFull = true;
    this.resume(task);
  }

  /** From now on the task waits for this; its wait until now is recorded. */
  waits(task: Task, why: Wait): void {
    // Whatever is done to open a connection, the task waits for the connection.
    if (task.isOpening) return;
    this.ledger.openWait(task, why, this.code.step[task.at]!);
  }

  /** The task has what it waited for and goes on at this instant, after whoever acts now. */
  resume(task: Task): void {
    const { acting } = this;
    // One that lets itself go on, as who begins to open a connection, stands behind all the others.
    const isByOther = acting !== null && acting.task !== task && acting.process === task.process;
    task.readiedBy = isByOther ? acting.processor : NO_PROCESSOR;
    this.ready.push(task);
  }

  /** The request is over, for whatever reason: it gives back all it has. */
  finish(task: Task, reason: Reason): void {
    this.ledger.closeWait(task);
    if (reason !== Reason.none) this.#fails(task);
    while (task.connection !== null) this.release(task, 0);
    if (task.parent === null && !task.isAbandoned) this.tellClient(task, reason);
    if (task.hasUnit) {
      const process = task.process!;
      this.ledger.closeUnit(task);
      if (task.parent === null) this.server.leave(process, task.unit);
      else this.#endBranch(task, task.parent, reason);
    }
    this.tasks.giveBack(task);
  }

  /** What its end does to its sessions. */
  #fails(task: Task): void {
    if (isStatement(task.wait) && task.connection !== null) this.#cancelStatement(task);
    this.#rollBackAll(task);
  }

  /** How the request has ended, for whoever sent it. */
  tellClient(task: Task, reason: Reason): void {
    this.ledger.markOutcome(task, reason);
    task.client?.ended(task.number, reason);
  }

  /**
   * A library ends the transaction that it has begun when its request fails (golang/go src/database/sql/sql.go
   * `Tx.awaitDone`; rails/rails transaction.rb `within_new_transaction`). What that costs is left out.
   */
  #rollBackAll(task: Task): void {
    for (let held = task.connection; held !== null; held = held.beneath) {
      const { isInTransaction, knownTo } = held.backend;
      if (isInTransaction && knownTo === task.request) this.rollBack(task, held);
    }
  }

  /** The transaction that is open on the task's connection is undone. */
  rollBack(task: Task, connection: Connection): void {
    connection.backend.rollBack();
    this.ledger.markConnection(task, Mark.rolledBack, connection, 0);
  }

  /** The request's branches are tasks of their own; it goes on after the last of them. */
  fork(task: Task, starts: readonly number[]): void {
    task.branchesLeft = starts.length;
    for (const start of starts) {
      const branch = this.tasks.takeWorker();
      branch.request = task.request;
      branch.parent = task;
      branch.at = start - 1;
      this.ledger.beginWait(branch, Wait.unit);
      const process = task.process!;
      branch.process = process;
      this.ledger.markBranch(branch, task.number);
      this.start(branch, process, process.takeBranchUnit());
    }
  }

  #endBranch(branch: Task, parent: Task, reason: Reason): void {
    branch.process!.freeBranchUnit(branch.unit);
    if (parent.stopsFor === Reason.none) parent.stopsFor = reason;
    parent.branchesLeft--;
    if (parent.branchesLeft === 0) this.resume(parent);
  }

  /** Stops a request before its end; one that computes, or opens a connection, when it next waits. */
  stop(task: Task, reason: Reason): void {
    if (task.line !== null) {
      task.line.leave(task);
      this.finish(task, reason);
    } else if (task.isTicking && !task.isOpening) this.finish(task, reason);
    else if (task.stopsFor === Reason.none) task.stopsFor = reason;
  }

  /** It ends in the middle of a statement, which fails the transaction around it. */
  #cancelStatement(task: Task): void {
    const connection = task.lease(this.code.lease[task.at]!);
    const { backend } = connection;
    if (backend.isInTransaction) backend.isAborted = this.database.failsTransactions;
    this.timeouts?.statementEnded(connection);
  }

  /** The task gets the connection: its lease begins. */
  lend(task: Task, connection: Connection): void {
    connection.since = this.agenda.now;
    connection.beneath = task.connection;
    task.connection = connection;
  }

  /** The task lets go of one of its connections, counted from the latest. */
  release(task: Task, lease: number): void {
    const connection = task.takeOut(lease);
    this.ledger.closeHold(task.number, Hold.connection, connection);
    const { pool } = connection.process;
    if (connection.backend.isInTransaction && pool.rollsBack) this.rollBack(task, connection);
    if (connection.server !== null) this.pooler!.letGo(connection.server);
    pool.release(connection, task);
  }

  /** The task lets go of a connection, and nobody will ever have it again. */
  leak(task: Task, lease: number): void {
    const connection = task.takeOut(lease);
    this.ledger.markConnection(task, Mark.leaked, connection, 0);
    if (connection.server !== null) this.pooler!.leaked(connection.server);
    this.leaks.add(task.number, connection);
  }

  /** There is no idle connection, but the task may open this one. */
  open(task: Task, connection: Connection): void {
    this.lend(task, connection);
    task.returnTo = task.at;
    task.at = this.code.opening - 1;
    this.resume(task);
  }

  /** The process's pool has its own opener open this connection. */
  openInBackground(process: Process, connection: Connection): void {
    const task = this.tasks.takeWorker();
    task.process = process;
    task.at = 0;
    this.ledger.beginWait(task, Wait.connection);
    this.open(task, connection);
  }

  /** The opener has done its work, or was refused. */
  endOpener(task: Task): void {
    this.ledger.closeWait(task);
    task.connection = null;
    task.returnTo = -1;
    this.tasks.giveBack(task);
  }

  /** A connection is open before the run begins; false when whoever is at its end refuses it. */
  admit(): boolean {
    return this.pooler === null ? this.database.admit() : this.pooler.admit();
  }

  /** The connection is closed. */
  end(connection: Connection, reason: CloseReason): void {
    this.ledger.markConnection(null, Mark.closed, connection, reason);
    if (this.pooler !== null) this.pooler.clientLeft(connection);
    else if (!connection.backend.isLost) this.endBackend(connection.backend, Reason.connectionLost);
  }

  /**
   * The database ends the session; whoever has the connection finds out at its next statement. The
   * mark has no task, and the reason: in it everything of the transaction is rolled back.
   */
  endSession(connection: Connection, reason: Reason): void {
    const { backend } = connection;
    this.ledger.markConnection(null, Mark.rolledBack, connection, reason);
    this.endBackend(backend, reason);
    this.pooler?.sessionEnded(connection, reason);
  }

  /** The backend ends, and when it has, its slot is free. */
  endBackend(backend: Backend, reason: Reason): void {
    const { job } = backend;
    backend.lose(reason);
    job.task = null;
    job.remaining = this.#closing;
    if (job.remaining > 0) this.databaseCores.demand(job);
    else this.database.freeSlot();
  }

  scheduleDeadline(task: Task, at: Micros): void {
    task.checkoutDeadline = at;
    this.agenda.schedule(at, Turn.deadline, Event.deadline, task.index);
  }

  /** A deadline of who waits in line for a connection; false when the task does not wait in line any more. */
  deadlinePassed(task: Task): boolean {
    if (task.isOver || task.line === null || task.checkoutDeadline !== this.agenda.now) {
      return false;
    }
    const isAtPooler = task.line === this.pooler;
    this.stop(task, isAtPooler ? Reason.poolerTimeout : Reason.checkoutTimeout);
    return true;
  }

  scheduleSlice(cores: Cores, core: number, length: Micros): void {
    const event = cores === this.cores ? Event.serverSlice : Event.databaseSlice;
    this.agenda.schedule(this.agenda.now + length, Turn.end, event, core);
  }
}
