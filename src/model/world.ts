import { type Agenda, Turn } from "../kernel/agenda.ts";
import type { Micros } from "../kernel/time.ts";
import type { Recorder } from "../trace/recorder.ts";
import { CloseReason, Hold, Mark, type Reason, Wait } from "../trace/words.ts";
import type { Doorway, Server } from "./architecture.ts";
import type { Code } from "./code.ts";
import { Connection } from "./connection.ts";
import type { Cores } from "./cores.ts";
import type { Database } from "./database.ts";
import { Event } from "./event.ts";
import type { Job } from "./job.ts";
import { Ledger } from "./ledger.ts";
import type { Process } from "./process.ts";
import { TaskQueue } from "./task-queue.ts";
import { NO_CONNECTION, NO_UNIT, OVER, type Tasks } from "./tasks.ts";

/** What a run is made of. */
export interface Parts {
  readonly agenda: Agenda;
  readonly recorder: Recorder;
  readonly code: Code;
  readonly tasks: Tasks;
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
  readonly tasks: Tasks;
  readonly ledger: Ledger;
  readonly requestCount: number;
  readonly processes: Process[] = [];
  server!: Server;
  cores!: Cores;
  databaseCores!: Cores;
  /** Called when a job has computed what it had to. */
  computed!: (job: Job) => void;

  readonly #closing: Micros;
  /** Every connection there ever was, by number. */
  readonly #connections: Connection[] = [];
  /** Tasks that go on at this instant, in the order in which they were let. */
  readonly ready = new TaskQueue();

  constructor(parts: Parts) {
    this.agenda = parts.agenda;
    this.recorder = parts.recorder;
    this.database = parts.database;
    this.code = parts.code;
    this.tasks = parts.tasks;
    this.ledger = new Ledger(parts.tasks, parts.recorder, parts.agenda);
    this.requestCount = parts.requestCount;
    this.#closing = parts.closing;
  }

  /** A request comes to the server's door. */
  arrive(task: number, program: number): void {
    // One before the first instruction: starting goes on to it.
    this.tasks.at[task] = this.code.programs[program]! - 1;
    this.ledger.beginWait(task, Wait.unit);
    this.ledger.markRequest(task, Mark.arrived, program);
    this.server.admit(task);
  }

  start(task: number, process: Process, unit: number): void {
    this.tasks.process[task] = process.index;
    this.tasks.unit[task] = unit;
    this.tasks.unitSince[task] = this.agenda.now;
    this.resume(task);
  }

  /** From now on the task waits for this; its wait until now is recorded. */
  waits(task: number, why: Wait): void {
    const { at, returnTo } = this.tasks;
    // Whatever is done to open a connection, the task waits for the connection.
    if (returnTo[task]! >= 0) return;
    this.ledger.openWait(task, why, this.code.step[at[task]!]!);
  }

  /** The task has what it waited for and goes on at this instant, after whoever acts now. */
  resume(task: number): void {
    this.ready.push(task);
  }

  /** The task is over, for whatever reason: it gives back all it has. */
  finish(task: number, outcome: Mark, reason: Reason): void {
    const { at, connection, unit } = this.tasks;
    this.ledger.closeWait(task);
    if (connection[task] !== NO_CONNECTION) this.release(task);
    at[task] = OVER;
    this.ledger.markRequest(task, outcome, reason);
    this.ledger.closeUnit(task);
    this.server.leave(this.processOf(task), unit[task]!);
  }

  /** A connection in that slot of the process's pool, not open yet. */
  newConnection(process: Process, slot: number): Connection {
    const connection = new Connection(this.#connections.length, process, slot);
    this.#connections.push(connection);
    return connection;
  }

  /** The task gets the connection: its lease begins. */
  lend(task: number, connection: Connection): void {
    connection.since = this.agenda.now;
    this.tasks.connection[task] = connection.number;
  }

  /** The task lets its connection go. */
  release(task: number): void {
    const connection = this.connectionOf(task);
    this.ledger.closeHold(task, Hold.connection, connection);
    this.tasks.connection[task] = NO_CONNECTION;
    connection.process.pool.release(connection);
  }

  /** There is no idle connection, but the task may open this one. */
  open(task: number, connection: Connection): void {
    const { at, returnTo } = this.tasks;
    this.lend(task, connection);
    returnTo[task] = at[task]!;
    at[task] = this.code.opening - 1;
    this.resume(task);
  }

  /** The process's pool has its own opener open this connection. */
  openInBackground(process: Process, connection: Connection): void {
    const task = this.requestCount + process.index;
    this.tasks.process[task] = process.index;
    this.tasks.at[task] = 0;
    this.ledger.beginWait(task, Wait.connection);
    this.open(task, connection);
  }

  /** The connection is closed: its backend ends, and when it has, its slot is free. */
  end(connection: Connection): void {
    this.ledger.markConnection(-1, Mark.closed, connection, CloseReason.idleCap);
    const { backend } = connection;
    backend.task = -1;
    backend.remaining = this.#closing;
    if (backend.remaining > 0) this.databaseCores.demand(backend);
    else this.database.freeSlot();
  }

  scheduleDeadline(task: number, at: Micros): void {
    this.agenda.schedule(at, Turn.deadline, Event.deadline, task);
  }

  /** A checkout's deadline; false when the task does not wait in line any more. */
  deadlinePassed(task: number): boolean {
    const { wait, waitSince, connection, at } = this.tasks;
    if (at[task] === OVER || wait[task] !== Wait.connection) return false;
    if (connection[task] !== NO_CONNECTION) return false;
    return this.processOf(task).pool.deadlinePassed(task, waitSince[task]!);
  }

  scheduleSlice(cores: Cores, core: number, length: Micros): void {
    const event = cores === this.cores ? Event.serverSlice : Event.databaseSlice;
    this.agenda.schedule(this.agenda.now + length, Turn.end, event, core);
  }

  processOf(task: number): Process {
    return this.processes[this.tasks.process[task]!]!;
  }

  /** The connection that the task holds or opens. */
  connectionOf(task: number): Connection {
    return this.#connections[this.tasks.connection[task]!]!;
  }

  /** The run stops here: what is going on is recorded as far as it came. */
  cutOff(): void {
    const { at, connection, returnTo, unit, count } = this.tasks;
    for (let task = 0; task < count; task++) {
      if (at[task] === OVER) continue;
      this.ledger.closeWait(task);
      if (unit[task] !== NO_UNIT) this.ledger.closeUnit(task);
      if (connection[task] === NO_CONNECTION) continue;
      const what = returnTo[task]! >= 0 ? Hold.opening : Hold.connection;
      this.ledger.closeHold(task, what, this.connectionOf(task));
    }
  }
}
