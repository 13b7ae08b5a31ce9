import { type Agenda, Turn } from "../kernel/agenda.ts";
import type { Micros } from "../kernel/time.ts";
import type { Recorder } from "../trace/recorder.ts";
import { NO_PLACE } from "../trace/spans.ts";
import { CloseReason, Hold, Mark, type Reason, Wait } from "../trace/words.ts";
import type { Doorway, Server } from "./architecture.ts";
import type { Code } from "./code.ts";
import type { Connection } from "./connection.ts";
import type { Cores } from "./cores.ts";
import type { Database } from "./database.ts";
import { Event } from "./event.ts";
import type { Job } from "./job.ts";
import { Ledger } from "./ledger.ts";
import type { Process } from "./process.ts";
import { Queue } from "./queue.ts";
import { type Task, Tasks } from "./task.ts";

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
  readonly requestCount: number;
}

/**
 * Who has what, and who waits for it. Everything that tasks are given and give back passes here, so
 * that it is written down, and so that one place takes it all back when a task ends.
 */
export class World implements Doorway {
  readonly agenda: Agenda;
  readonly recorder: Recorder;
  readonly database: Database;
  readonly code: Code;
  readonly tasks = new Tasks();
  readonly ledger: Ledger;
  readonly requestCount: number;
  readonly processes: Process[] = [];
  server!: Server;
  cores!: Cores;
  databaseCores!: Cores;
  /** Called when a job has computed what it had to. */
  computed!: (job: Job) => void;

  readonly #closing: Micros;
  /** Is there a unit more than a trace can number? */
  isFull = false;
  /** Tasks that go on at this instant, in the order in which they were let. */
  readonly ready = new Queue<Task>();

  constructor(parts: Parts) {
    this.agenda = parts.agenda;
    this.recorder = parts.recorder;
    this.database = parts.database;
    this.code = parts.code;
    this.ledger = new Ledger(parts.recorder, parts.agenda);
    this.requestCount = parts.requestCount;
    this.#closing = parts.closing;
  }

  /** A request comes to the server's door. */
  arrive(request: number, program: number): void {
    const task = this.tasks.take(request);
    // One before the first instruction: starting goes on to it.
    task.at = this.code.programs[program]! - 1;
    this.ledger.beginWait(task, Wait.unit);
    this.ledger.markArrival(task, Mark.arrived, program);
    this.server.admit(task);
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
    this.ready.push(task);
  }

  /** The request is over, for whatever reason: it gives back all it has. */
  finish(task: Task, outcome: Mark, reason: Reason): void {
    const process = task.process!;
    this.ledger.closeWait(task);
    if (task.connection !== null) this.release(task);
    this.ledger.markOutcome(task, outcome, reason);
    this.ledger.closeUnit(task);
    this.server.leave(process, task.unit);
    this.tasks.giveBack(task);
  }

  /** The task gets the connection: its lease begins. */
  lend(task: Task, connection: Connection): void {
    connection.since = this.agenda.now;
    task.connection = connection;
  }

  /** The task lets its connection go. */
  release(task: Task): void {
    const connection = task.connection!;
    this.ledger.closeHold(task, Hold.connection, connection);
    task.connection = null;
    connection.process.pool.release(connection);
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
    const task = this.tasks.take(this.requestCount + process.index);
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

  isOpener(task: Task): boolean {
    return task.number >= this.requestCount;
  }

  /** The connection is closed: its backend ends, and when it has, its slot is free. */
  end(connection: Connection): void {
    this.ledger.markConnection(null, Mark.closed, connection, CloseReason.idleCap);
    const { backend } = connection;
    backend.task = null;
    backend.remaining = this.#closing;
    if (backend.remaining > 0) this.databaseCores.demand(backend);
    else this.database.freeSlot();
  }

  scheduleDeadline(task: Task, at: Micros): void {
    this.agenda.schedule(at, Turn.deadline, Event.deadline, task.index);
  }

  /** A checkout's deadline; false when the task does not wait in line any more. */
  deadlinePassed(task: Task): boolean {
    if (task.isOver || task.wait !== Wait.connection || task.connection !== null) return false;
    return task.process!.pool.deadlinePassed(task);
  }

  scheduleSlice(cores: Cores, core: number, length: Micros): void {
    const event = cores === this.cores ? Event.serverSlice : Event.databaseSlice;
    this.agenda.schedule(this.agenda.now + length, Turn.end, event, core);
  }

  /** The run stops here: what is going on is recorded as far as it came. */
  cutOff(): void {
    for (const task of this.tasks.underWay()) {
      this.ledger.closeWait(task);
      if (task.hasUnit) this.ledger.closeUnit(task);
      if (task.connection === null) continue;
      const what = task.isOpening ? Hold.opening : Hold.connection;
      this.ledger.closeHold(task, what, task.connection);
    }
    this.cores.cutOff();
    if (this.databaseCores !== this.cores) this.databaseCores.cutOff();
  }
}
