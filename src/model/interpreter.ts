import { Turn } from "../kernel/agenda.ts";
import { drawDuration } from "../kernel/duration.ts";
import type { Stream } from "../kernel/random.ts";
import type { Micros } from "../kernel/time.ts";
import { Hold, Mark, Reason, Wait } from "../trace/words.ts";
import type { Code } from "./code.ts";
import { Op } from "./compile.ts";
import { Event } from "./event.ts";
import type { Job } from "./job.ts";
import type { Task } from "./task.ts";
import type { World } from "./world.ts";

/**
 * Walks every task through its instructions. A task that must wait is left where it stands, in
 * records alone, and goes on when what it waits for happens; there is nothing to suspend.
 */
export class Interpreter {
  readonly #world: World;
  readonly #code: Code;
  readonly #durations: Stream;
  readonly #roundTrip: Micros;

  constructor(world: World, durations: Stream, roundTrip: Micros) {
    this.#world = world;
    this.#code = world.code;
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
  proceed(task: Task): void {
    task.at++;
    while (this.#execute(task, task.at)) task.at++;
  }

  /** Begins an instruction; true when it is done at once. */
  #execute(task: Task, at: number): boolean {
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
        return task.process!.pool.checkout(task);
      case Op.release:
        world.release(task);
        return true;
      case Op.answer:
        world.finish(task, Mark.answered, Reason.none);
        return false;
      case Op.turn:
        return this.#turn(task, code.wait[at]! as Wait);
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

  #drawn(task: Task, at: number): Micros {
    const fixed = this.#code.fixedMicros[at]!;
    if (fixed >= 0) return fixed;
    this.#durations.goTo(task.number, this.#code.step[at]!);
    return drawDuration(this.#code.duration[at]!, this.#durations);
  }

  /** Goes on after so long; true when that is now. */
  #after(task: Task, micros: Micros): boolean {
    if (micros === 0) return true;
    const { agenda } = this.#world;
    agenda.schedule(agenda.now + micros, Turn.end, Event.end, task.index);
    return false;
  }

  #compute(task: Task, micros: Micros): boolean {
    if (micros === 0) return true;
    const process = task.process!;
    const job = task.hasUnit ? process.job(task.unit) : process.opener;
    job.task = task;
    job.remaining = micros;
    // One that has just computed is on its core still, and simply goes on.
    if (job.core >= 0) this.#world.waits(task, Wait.compute);
    else process.processors.demand(job);
    return false;
  }

  /** A statement: first what the backend computes, then its time in the database and on the wire. */
  #state(task: Task, at: number): boolean {
    this.#world.waits(task, this.#code.wait[at]! as Wait);
    const server = this.#code.server[at]!;
    if (server > 0) return this.#serve(task, server);
    return this.#after(task, this.#drawn(task, at) + this.#roundTrip);
  }

  /** The connection's backend computes for the task. */
  #serve(task: Task, micros: Micros): boolean {
    if (micros === 0) return true;
    const { backend } = task.connection!;
    backend.task = task;
    backend.remaining = micros;
    this.#world.databaseCores.demand(backend);
    return false;
  }

  #computed(job: Job): void {
    const { task } = job;
    if (task === null) {
      this.#world.database.freeSlot();
      return;
    }
    const { at } = task;
    const isStatement = !job.process && this.#code.op[at] === Op.statement;
    const rest = isStatement ? this.#drawn(task, at) + this.#roundTrip : 0;
    if (this.#after(task, rest)) this.proceed(task);
  }

  /** The server has begun or ended the task's transaction. */
  #turn(task: Task, wait: Wait): boolean {
    const mark =
      wait === Wait.begin ? Mark.begun : wait === Wait.commit ? Mark.committed : Mark.rolledBack;
    this.#world.ledger.markConnection(task, mark, task.connection!, 0);
    return true;
  }

  /** The last stage of opening: the task's lease begins, or the opener hands the connection on. */
  #opened(task: Task): boolean {
    const world = this.#world;
    const connection = task.connection!;
    world.ledger.closeHold(task, Hold.opening, connection);
    world.ledger.markConnection(task, Mark.opened, connection, 0);
    if (world.isOpener(task)) {
      world.endOpener(task);
      connection.process.pool.openerDone(connection);
      return false;
    }
    task.at = task.returnTo;
    task.returnTo = -1;
    world.lend(task, connection);
    return true;
  }

  #refused(task: Task, reason: Reason): boolean {
    const world = this.#world;
    const connection = task.connection!;
    const { pool } = connection.process;
    world.ledger.closeHold(task, Hold.opening, connection);
    world.ledger.markConnection(task, Mark.rejected, connection, reason);
    if (world.isOpener(task)) {
      world.endOpener(task);
      pool.openerRefused(connection, reason);
    } else {
      task.connection = null;
      task.returnTo = -1;
      world.finish(task, Mark.refused, reason);
      pool.refused(connection);
    }
    return false;
  }
}
