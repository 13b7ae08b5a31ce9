import { Turn } from "../kernel/agenda.ts";
import { drawDuration } from "../kernel/duration.ts";
import type { Stream } from "../kernel/random.ts";
import type { Micros } from "../kernel/time.ts";
import { Hold, Mark, Reason, Wait } from "../trace/words.ts";
import type { Code } from "./code.ts";
import { Op } from "./compile.ts";
import { Event } from "./event.ts";
import type { Job } from "./job.ts";
import { NO_CONNECTION, NO_UNIT, OVER, type Tasks } from "./tasks.ts";
import type { World } from "./world.ts";

/**
 * Walks every task through its instructions. A task that must wait is left where it stands, in
 * records alone, and goes on when what it waits for happens; there is nothing to suspend.
 */
export class Interpreter {
  readonly #world: World;
  readonly #code: Code;
  readonly #tasks: Tasks;
  readonly #durations: Stream;
  readonly #roundTrip: Micros;

  constructor(world: World, durations: Stream, roundTrip: Micros) {
    this.#world = world;
    this.#code = world.code;
    this.#tasks = world.tasks;
    this.#durations = durations;
    this.#roundTrip = roundTrip;
    world.computed = (job) => this.#computed(job);
  }

  /** Lets all go on that may, until everybody waits for a later instant. */
  settle(): void {
    const { ready } = this.#world;
    while (!ready.isEmpty) this.proceed(ready.shift());
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
    const world = this.#world;
    const code = this.#code;
    switch (code.op[at]!) {
      case Op.compute:
        return this.#compute(task, this.#drawn(task, at));
      case Op.statement:
        return this.#state(task, at);
      case Op.call:
        world.waits(task, Wait.call);
        return this.#after(task, this.#drawn(task, at));
      case Op.checkout:
        return world.processOf(task).pool.checkout(task);
      case Op.release:
        world.release(task);
        return true;
      case Op.answer:
        world.finish(task, Mark.answered, Reason.none);
        return false;
      case Op.serve:
        return this.#serve(task, code.server[at]!);
      case Op.pause:
        return this.#after(task, code.fixedMicros[at]!);
      case Op.claimSlot:
        return world.database.claimSlot() || this.#refused(task, Reason.databaseFull);
      case Op.passReserved:
        if (world.database.leavesReserved()) return true;
        world.database.freeSlot();
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
    const { agenda } = this.#world;
    agenda.schedule(agenda.now + micros, Turn.end, Event.end, task);
    return false;
  }

  #compute(task: number, micros: Micros): boolean {
    if (micros === 0) return true;
    const process = this.#world.processOf(task);
    const unit = this.#tasks.unit[task]!;
    const job = unit === NO_UNIT ? process.opener : process.job(unit);
    job.task = task;
    job.remaining = micros;
    // One that has just computed is on its core still, and simply goes on.
    if (job.core >= 0) this.#world.waits(task, Wait.compute);
    else process.processors.demand(job);
    return false;
  }

  /** A statement: first what the backend computes, then its time in the database and on the wire. */
  #state(task: number, at: number): boolean {
    this.#world.waits(task, this.#code.wait[at]! as Wait);
    const server = this.#code.server[at]!;
    if (server > 0) return this.#serve(task, server);
    if (!this.#after(task, this.#drawn(task, at) + this.#roundTrip)) return false;
    this.#statementEnded(task, this.#code.wait[at]!);
    return true;
  }

  /** The connection's backend computes for the task. */
  #serve(task: number, micros: Micros): boolean {
    if (micros === 0) return true;
    const { backend } = this.#world.connectionOf(task);
    backend.task = task;
    backend.remaining = micros;
    this.#world.databaseCores.demand(backend);
    return false;
  }

  #computed(job: Job): void {
    const { task } = job;
    if (task < 0) {
      this.#world.database.freeSlot();
      return;
    }
    const at = this.#tasks.at[task]!;
    const isStatement = !job.process && this.#code.op[at] === Op.statement;
    const rest = isStatement ? this.#drawn(task, at) + this.#roundTrip : 0;
    if (this.#after(task, rest)) this.proceed(task);
  }

  #statementEnded(task: number, wait: number): void {
    if (wait === Wait.query || wait === Wait.check) return;
    const connection = this.#world.connectionOf(task);
    const mark =
      wait === Wait.begin ? Mark.begun : wait === Wait.commit ? Mark.committed : Mark.rolledBack;
    this.#world.ledger.markConnection(task, mark, connection, 0);
  }

  /** The last stage of opening: the task's lease begins, or the opener hands the connection on. */
  #opened(task: number): boolean {
    const { ledger, requestCount } = this.#world;
    const { at, returnTo } = this.#tasks;
    const connection = this.#world.connectionOf(task);
    ledger.closeHold(task, Hold.opening, connection);
    ledger.markConnection(task, Mark.opened, connection, 0);
    at[task] = returnTo[task]!;
    returnTo[task] = -1;
    if (task < requestCount) {
      this.#world.lend(task, connection);
      return true;
    }
    this.#endOpener(task);
    connection.process.pool.openerDone(connection);
    return false;
  }

  #refused(task: number, reason: Reason): boolean {
    const { ledger, requestCount } = this.#world;
    const connection = this.#world.connectionOf(task);
    const { pool } = connection.process;
    ledger.closeHold(task, Hold.opening, connection);
    ledger.markConnection(task, Mark.rejected, connection, reason);
    this.#tasks.connection[task] = NO_CONNECTION;
    this.#tasks.returnTo[task] = -1;
    if (task < requestCount) {
      this.#world.finish(task, Mark.refused, reason);
      pool.refused(connection);
    } else {
      this.#endOpener(task);
      pool.openerRefused(connection, reason);
    }
    return false;
  }

  #endOpener(task: number): void {
    this.#world.ledger.closeWait(task);
    this.#tasks.connection[task] = NO_CONNECTION;
    this.#tasks.at[task] = OVER;
  }
}
