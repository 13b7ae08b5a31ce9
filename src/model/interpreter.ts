import { type Agenda, Turn } from "../kernel/agenda.ts";
import { drawDuration } from "../kernel/duration.ts";
import type { Stream } from "../kernel/random.ts";
import type { Micros } from "../kernel/time.ts";
import type { Recorder } from "../trace/recorder.ts";
import { NO_PROCESS } from "../trace/spans.ts";
import { CloseReason, Hold, Mark, Reason, Wait } from "../trace/words.ts";
import type { Doorway, Server } from "./architecture.ts";
import type { Code } from "./code.ts";
import { Op } from "./compile.ts";
import { Connection } from "./connection.ts";
import type { Cores } from "./cores.ts";
import type { Database } from "./database.ts";
import { Event } from "./event.ts";
import type { Job } from "./job.ts";
import type { Process } from "./process.ts";
import { TaskQueue } from "./task-queue.ts";
import { NO_CONNECTION, OVER, type Tasks } from "./tasks.ts";
import type { World } from "./world.ts";

/** What a run is made of; the interpreter moves it. */
export interface Parts {
  readonly agenda: Agenda;
  readonly recorder: Recorder;
  readonly code: Code;
  readonly tasks: Tasks;
  readonly database: Database;
  readonly durations: Stream;
  readonly roundTrip: Micros;
  /** What a backend computes to end. */
  readonly closing: Micros;
  readonly requestCount: number;
}

/**
 * Walks every task through its instructions. A task that must wait is left where it stands, in
 * records alone, and goes on when what it waits for happens; there is nothing to suspend.
 */
export class Interpreter implements World, Doorway {
  readonly agenda: Agenda;
  readonly recorder: Recorder;
  readonly database: Database;
  readonly processes: Process[] = [];
  server!: Server;
  cores!: Cores;
  databaseCores!: Cores;

  readonly #code: Code;
  readonly #tasks: Tasks;
  readonly #durations: Stream;
  readonly #roundTrip: Micros;
  readonly #closing: Micros;
  readonly #requestCount: number;
  /** Every connection there ever was, by number. */
  readonly #connections: Connection[] = [];
  /** Tasks that go on at this instant, in the order in which they were let. */
  readonly #ready = new TaskQueue();

  constructor(parts: Parts) {
    this.agenda = parts.agenda;
    this.recorder = parts.recorder;
    this.database = parts.database;
    this.#code = parts.code;
    this.#tasks = parts.tasks;
    this.#durations = parts.durations;
    this.#roundTrip = parts.roundTrip;
    this.#closing = parts.closing;
    this.#requestCount = parts.requestCount;
  }

  /** A request comes to the server's door. */
  arrive(task: number, program: number): void {
    const tasks = this.#tasks;
    // One before the first instruction: starting goes on to it.
    tasks.at[task] = this.#code.programs[program]! - 1;
    tasks.wait[task] = Wait.unit;
    tasks.waitSince[task] = this.agenda.now;
    this.recorder.marked(task, Mark.arrived, NO_PROCESS, 0, this.agenda.now, program);
    this.server.admit(task);
  }

  start(task: number, process: Process, unit: number): void {
    const tasks = this.#tasks;
    tasks.process[task] = process.index;
    tasks.unit[task] = unit;
    tasks.unitSince[task] = this.agenda.now;
    this.resume(task);
  }

  waitOutside(task: number): void {
    this.waits(task, Wait.unit);
  }

  resume(task: number): void {
    this.#ready.push(task);
  }

  /** Lets all go on that may, until everybody waits for a later instant. */
  settle(): void {
    while (!this.#ready.isEmpty) this.proceed(this.#ready.shift());
  }

  /** The task's present instruction is done. */
  proceed(task: number): void {
    const { at } = this.#tasks;
    const { op, wait } = this.#code;
    const done = at[task]!;
    if (op[done] === Op.statement) this.#statementEnded(task, wait[done]!);
    at[task] = done + 1;
    while (this.#execute(task, at[task]!)) at[task] = at[task]! + 1;
  }

  /** Begins an instruction; true when it is done at once. */
  #execute(task: number, at: number): boolean {
    const code = this.#code;
    switch (code.op[at]!) {
      case Op.compute:
        return this.#compute(task, this.#drawn(task, at));
      case Op.statement:
        return this.#state(task, at);
      case Op.call:
        this.waits(task, Wait.call);
        return this.#after(task, this.#drawn(task, at));
      case Op.checkout:
        return this.#processOf(task).pool.checkout(task);
      case Op.release:
        this.#release(task);
        return true;
      case Op.answer:
        this.finish(task, Mark.answered, Reason.none);
        return false;
      case Op.serve:
        return this.#serve(task, code.server[at]!);
      case Op.pause:
        return this.#after(task, code.fixedMicros[at]!);
      case Op.claimSlot:
        return this.database.claimSlot() || this.#refused(task, Reason.databaseFull);
      case Op.passReserved:
        if (this.database.leavesReserved()) return true;
        this.database.freeSlot();
        return this.#refused(task, Reason.databaseReserved);
      default:
        return this.#opened(task);
    }
  }

  #drawn(task: number, at: number): Micros {
    const fixed = this.#code.fixedMicros[at]!;
    if (fixed >= 0) return fixed;
    this.#durations.goTo(task, this.#code.step[at]!);
    return drawDuration(this.#code.duration[at]!, this.#durations);
  }

  /** Goes on after so long; true when that is now. */
  #after(task: number, micros: Micros): boolean {
    if (micros === 0) return true;
    this.agenda.schedule(this.agenda.now + micros, Turn.end, Event.end, task);
    return false;
  }

  #compute(task: number, micros: Micros): boolean {
    if (micros === 0) return true;
    const process = this.#processOf(task);
    const unit = this.#tasks.unit[task]!;
    const job = unit < 0 ? process.opener : process.job(unit);
    job.task = task;
    job.remaining = micros;
    // One that has just computed is on its core still, and simply goes on.
    if (job.core < 0) process.processors.demand(job);
    else this.waits(task, Wait.compute);
    return false;
  }

  /** A statement: first what the backend computes, then its time in the database and on the wire. */
  #state(task: number, at: number): boolean {
    this.waits(task, this.#code.wait[at]! as Wait);
    const server = this.#code.server[at]!;
    if (server > 0) return this.#serve(task, server);
    return this.#after(task, this.#drawn(task, at) + this.#roundTrip) && this.#endAtOnce(task, at);
  }

  /** A statement that takes no time at all still opens or ends a transaction. */
  #endAtOnce(task: number, at: number): boolean {
    this.#statementEnded(task, this.#code.wait[at]!);
    return true;
  }

  #serve(task: number, micros: Micros): boolean {
    const job = this.#connectionOf(task).backend;
    job.task = task;
    job.remaining = micros;
    this.databaseCores.demand(job);
    return false;
  }

  computed(job: Job): void {
    const task = job.task;
    if (task < 0) {
      this.database.freeSlot();
      return;
    }
    const at = this.#tasks.at[task]!;
    const isStatement = !job.process && this.#code.op[at] === Op.statement;
    const rest = isStatement ? this.#drawn(task, at) + this.#roundTrip : 0;
    if (this.#after(task, rest)) this.proceed(task);
  }

  #statementEnded(task: number, wait: number): void {
    if (wait === Wait.query || wait === Wait.check) return;
    const connection = this.#connectionOf(task);
    connection.inTransaction = wait === Wait.begin;
    const mark =
      wait === Wait.begin ? Mark.begun : wait === Wait.commit ? Mark.committed : Mark.rolledBack;
    this.#markAt(task, mark, connection, 0);
  }

  open(task: number, connection: Connection): void {
    const tasks = this.#tasks;
    connection.since = this.agenda.now;
    tasks.connection[task] = connection.number;
    tasks.returnTo[task] = tasks.at[task]!;
    tasks.at[task] = this.#code.opening - 1;
    this.resume(task);
  }

  openInBackground(process: Process, connection: Connection): void {
    const tasks = this.#tasks;
    const task = this.#requestCount + process.index;
    tasks.process[task] = process.index;
    tasks.wait[task] = Wait.connection;
    tasks.waitSince[task] = this.agenda.now;
    this.open(task, connection);
  }

  #opened(task: number): boolean {
    const tasks = this.#tasks;
    const connection = this.#connectionOf(task);
    this.#closeHold(task, Hold.opening, connection);
    this.#markAt(task, Mark.opened, connection, 0);
    tasks.at[task] = tasks.returnTo[task]!;
    tasks.returnTo[task] = -1;
    if (task < this.#requestCount) {
      this.lend(task, connection);
      return true;
    }
    this.#endBackground(task);
    connection.process.pool.openerDone(connection);
    return false;
  }

  #refused(task: number, reason: Reason): boolean {
    const connection = this.#connectionOf(task);
    const { pool } = connection.process;
    this.#closeHold(task, Hold.opening, connection);
    this.#markAt(task, Mark.rejected, connection, reason);
    this.#tasks.connection[task] = NO_CONNECTION;
    this.#tasks.returnTo[task] = -1;
    if (task < this.#requestCount) {
      this.finish(task, Mark.refused, reason);
      pool.refused(connection);
    } else {
      this.#endBackground(task);
      pool.openerRefused(connection, reason);
    }
    return false;
  }

  #endBackground(task: number): void {
    this.#closeWait(task);
    this.#tasks.connection[task] = NO_CONNECTION;
    this.#tasks.at[task] = OVER;
  }

  lend(task: number, connection: Connection): void {
    connection.since = this.agenda.now;
    this.#tasks.connection[task] = connection.number;
  }

  #release(task: number): void {
    const connection = this.#connectionOf(task);
    this.#closeHold(task, Hold.connection, connection);
    this.#tasks.connection[task] = NO_CONNECTION;
    connection.process.pool.release(connection);
  }

  end(connection: Connection): void {
    this.#markAt(-1, Mark.closed, connection, CloseReason.idleCap);
    const { backend } = connection;
    backend.task = -1;
    backend.remaining = this.#closing;
    if (backend.remaining > 0) this.databaseCores.demand(backend);
    else this.database.freeSlot();
  }

  finish(task: number, outcome: Mark, reason: Reason): void {
    const tasks = this.#tasks;
    const process = this.#processOf(task);
    const unit = tasks.unit[task]!;
    const now = this.agenda.now;
    this.#closeWait(task);
    if (tasks.connection[task] !== NO_CONNECTION) this.#release(task);
    tasks.at[task] = OVER;
    this.recorder.marked(task, outcome, process.index, unit, now, reason);
    this.recorder.held(task, Hold.unit, process.index, unit, tasks.unitSince[task]!, now);
    this.server.leave(task, process, unit);
  }

  waits(task: number, why: Wait): void {
    const tasks = this.#tasks;
    // Whatever is done to open a connection, the task waits for the connection.
    if (tasks.returnTo[task]! >= 0) return;
    this.#closeWait(task);
    tasks.wait[task] = why;
    tasks.waitSince[task] = this.agenda.now;
    tasks.step[task] = this.#code.step[tasks.at[task]!]!;
  }

  #closeWait(task: number): void {
    const { wait, waitSince, step, process } = this.#tasks;
    const since = waitSince[task]!;
    const now = this.agenda.now;
    if (since === now) return;
    this.recorder.waited(task, wait[task]! as Wait, process[task]!, step[task]!, since, now);
  }

  #processOf(task: number): Process {
    return this.processes[this.#tasks.process[task]!]!;
  }

  #connectionOf(task: number): Connection {
    return this.#connections[this.#tasks.connection[task]!]!;
  }

  newConnection(process: Process, slot: number): Connection {
    const connection = new Connection(this.#connections.length, process, slot);
    this.#connections.push(connection);
    return connection;
  }

  #closeHold(task: number, what: Hold, { process, slot, since }: Connection): void {
    this.recorder.held(task, what, process.index, slot, since, this.agenda.now);
  }

  #markAt(task: number, mark: Mark, { process, slot }: Connection, detail: number): void {
    this.recorder.marked(task, mark, process.index, slot, this.agenda.now, detail);
  }

  /** The run stops here: what is going on is recorded as far as it came. */
  cutOff(): void {
    const { at, connection, returnTo, process, unit, unitSince, count } = this.#tasks;
    for (let task = 0; task < count; task++) {
      if (at[task] === OVER) continue;
      this.#closeWait(task);
      const what = returnTo[task]! >= 0 ? Hold.opening : Hold.connection;
      if (connection[task] !== NO_CONNECTION) this.#closeHold(task, what, this.#connectionOf(task));
      if (unit[task]! < 0) continue;
      const now = this.agenda.now;
      this.recorder.held(task, Hold.unit, process[task]!, unit[task]!, unitSince[task]!, now);
    }
  }

  held(job: Job, what: Hold, core: number): void {
    this.recorder.held(job.task, what, 0, core, job.onCoreSince, this.agenda.now);
  }

  scheduleDeadline(task: number, at: Micros): void {
    this.agenda.schedule(at, Turn.deadline, Event.deadline, task);
  }

  /** A checkout's deadline: does the task still wait in line, and since then? */
  deadlinePassed(task: number): void {
    const { wait, waitSince, connection, at } = this.#tasks;
    if (at[task] === OVER || wait[task] !== Wait.connection) return;
    if (connection[task] !== NO_CONNECTION) return;
    this.#processOf(task).pool.deadlinePassed(task, waitSince[task]!);
  }

  scheduleSlice(cores: Cores, core: number, length: Micros): void {
    const event = cores === this.cores ? Event.serverSlice : Event.databaseSlice;
    this.agenda.schedule(this.agenda.now + length, Turn.end, event, core);
  }
}
