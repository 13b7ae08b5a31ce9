import { Turn } from "../kernel/agenda.ts";
import { drawDuration } from "../kernel/duration.ts";
import type { Stream } from "../kernel/random.ts";
import type { Micros } from "../kernel/time.ts";
import { Reason, Wait } from "../trace/words.ts";
import type { Backend } from "./backend.ts";
import type { Code } from "./code.ts";
import type { Connection } from "./connection.ts";
import { Effects } from "./effects.ts";
import { opened, refused } from "./end-of-opening.ts";
import { Event } from "./event.ts";
import { Op } from "./instruction.ts";
import { type Job, NO_PROCESSOR } from "./job.ts";
import { keep, releaseAtEnd } from "./keep.ts";
import type { Task } from "./task.ts";
import type { Tempo } from "./tempo.ts";
import { jobOf, UnitWork } from "./unit-work.ts";
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
  readonly #tempo: Tempo | null;
  readonly #effects: Effects;
  readonly #unitWork: UnitWork;

  constructor(world: World, durations: Stream, roundTrip: Micros) {
    this.#world = world;
    this.#code = world.code;
    this.#durations = durations;
    this.#roundTrip = roundTrip;
    this.#tempo = world.tempo;
    this.#effects = new Effects(world);
    this.#unitWork = new UnitWork(world);
    world.computed = (job) => this.#computed(job);
    world.served = (task) => this.#served(task);
  }

  /** Lets all go on that may, until everybody waits for a later instant. */
  settle(): void {
    const { ready } = this.#world;
    while (!ready.isEmpty) {
      const task = ready.shift();
      this.#world.readiedBy = task.readiedBy;
      this.proceed(task);
    }
    this.#world.readiedBy = NO_PROCESSOR;
  }

  /** The task's present instruction is done. */
  proceed(task: Task): void {
    if (task.stopsFor !== Reason.none && !task.isOpening) {
      this.#world.finish(task, task.stopsFor);
      return;
    }
    task.at++;
    this.#walk(task);
  }

  /** The time that the task's present instruction takes has passed. */
  ended(task: Task): void {
    task.isTicking = false;
    if (task.isOver) this.#world.tasks.recycle(task);
    else this.proceed(task);
  }

  /** Takes instruction after instruction for as long as each is done at once. */
  #walk(task: Task): void {
    const world = this.#world;
    const code = this.#code;
    for (let at = task.at; ; at = ++task.at) {
      switch (code.op[at]!) {
        case Op.compute:
          if (this.#compute(task, this.#drawn(task, at))) continue;
          return;
        case Op.statement:
          if (this.#state(task, at)) continue;
          return;
        case Op.call:
          world.waits(task, Wait.call);
          if (this.#after(task, this.#drawn(task, at))) continue;
          return;
        case Op.checkout:
          if (task.process!.pool.checkout(task)) continue;
          return;
        case Op.release:
          world.release(task, code.lease[at]!);
          continue;
        case Op.answer:
          world.finish(task, Reason.none);
          return;
        case Op.serve:
          if (this.#serve(task, task.connection!, code.server[at]!)) continue;
          return;
        case Op.pause:
          if (this.#after(task, code.fixedMicros[at]!)) continue;
          return;
        default:
          if (this.#executeRare(task, at)) continue;
          return;
      }
    }
  }

  /** Apart, so that the common ones stay small enough to be compiled into one another. */
  #executeRare(task: Task, at: number): boolean {
    const world = this.#world;
    const code = this.#code;
    switch (code.op[at]!) {
      case Op.effect:
        return this.#effects.take(task, at);
      case Op.checkEnd:
        return this.#effects.mayEnd(task, at);
      case Op.claimSlot:
        if (world.database.claimSlot()) return true;
        return refused(world, task, world.database.refusal(Reason.databaseFull));
      case Op.passReserved:
        if (world.database.leavesReserved()) return true;
        world.database.freeSlot();
        return refused(world, task, world.database.refusal(Reason.databaseReserved));
      case Op.opened:
        return opened(world, task);
      case Op.leak:
        world.leak(task, code.lease[at]!);
        return true;
      case Op.keep:
        keep(world, task, code.lease[at]!);
        return true;
      case Op.releaseAtEnd:
        releaseAtEnd(world, task, code.lease[at]!);
        return true;
      case Op.wake:
        return this.#unitWork.takeTurn(task);
      case Op.retake:
        task.at = task.returnTo;
        task.returnTo = -1;
        task.isWaking = false;
        return task.process!.pool.checkoutAfterWaking(task);
      case Op.reset:
        return this.#reset(task, at);
      case Op.fork:
        world.waits(task, Wait.branches);
        world.fork(task, code.branches[at]!);
        return false;
      case Op.branchEnd:
        world.finish(task, Reason.none);
        return false;
      case Op.takeTurn:
        return this.#unitWork.takeTurn(task);
      case Op.poolerWork:
        return this.#havePoolerWork(task, at);
      case Op.admitClient:
        return world.pooler!.admit() || refused(world, task, Reason.poolerFull);
      case Op.link:
        return world.pooler!.link(task, task.lease(code.lease[at]!));
      case Op.unlink:
        return world.pooler!.statementEnded(task, task.lease(code.lease[at]!));
      case Op.wiped:
        world.pooler!.wiped(task);
        return false;
      case Op.help:
        return this.#unitWork.help(task, this.#drawn(task, at));
      case Op.spawn:
        return this.#unitWork.spawn(task, code.fixedMicros[at]!);
      default:
        return this.#unitWork.yieldTurn(task);
    }
  }

  #drawn(task: Task, at: number): Micros {
    const usual = this.#usual(task, at);
    return this.#tempo === null ? usual : this.#tempo.of(this.#code.wait[at]! as Wait, usual);
  }

  #usual(task: Task, at: number): Micros {
    const fixed = this.#code.fixedMicros[at]!;
    if (fixed >= 0) return fixed;
    this.#durations.goTo(task.request, this.#code.step[at]!);
    return drawDuration(this.#code.duration[at]!, this.#durations);
  }

  /** Goes on after so long; true when that is now. */
  #after(task: Task, micros: Micros): boolean {
    if (micros === 0) return true;
    const { agenda } = this.#world;
    agenda.schedule(agenda.now + micros, Turn.end, Event.end, task.index);
    task.isTicking = true;
    return false;
  }

  #compute(task: Task, micros: Micros): boolean {
    if (micros === 0) return true;
    const process = task.process!;
    const job = jobOf(task);
    job.task = task;
    job.remaining = micros;
    // One that has just computed is on its core still, and simply goes on.
    if (job.core >= 0) this.#world.waits(task, Wait.compute);
    else process.processors.demand(job);
    return false;
  }

  /** A statement: first what the backend computes, then its time in the database and on the wire. */
  #state(task: Task, at: number): boolean {
    const connection = task.lease(this.#code.lease[at]!);
    const trouble = this.#troubleOf(connection.backend, at);
    if (trouble !== Reason.none) {
      this.#world.finish(task, trouble);
      return false;
    }
    this.#world.waits(task, this.#code.wait[at]! as Wait);
    this.#world.timeouts?.statementBegan(task, connection);
    const server = this.#code.server[at]!;
    if (server > 0) return this.#serve(task, connection, server);
    return this.#query(task, at);
  }

  #reset(task: Task, at: number): boolean {
    const connection = task.lease(this.#code.lease[at]!);
    if (!connection.backend.isInTransaction) return true;
    // In a transaction it is linked already.
    this.#world.pooler?.link(task, connection);
    return this.#state(task, at);
  }

  /** Why a statement fails before it begins. */
  #troubleOf({ isLost, isAborted, lostFor }: Backend, at: number): Reason {
    if (isLost) return lostFor;
    const isFailed = isAborted && !this.#effects.endsTransaction(at);
    return isFailed ? Reason.transactionAborted : Reason.none;
  }

  /** The statement's own time in the database, alone or shared, and then the wire. */
  #query(task: Task, at: number): boolean {
    const micros = this.#drawn(task, at);
    const { sharedService } = this.#world;
    if (sharedService === null || micros === 0) {
      return this.#after(task, micros + this.#roundTrip);
    }
    sharedService.begin(task, micros);
    return false;
  }

  #served(task: Task): void {
    if (this.#after(task, this.#roundTrip)) this.#world.resume(task);
  }

  /** The connection's backend computes for the task. */
  #serve(task: Task, { backend: { job } }: Connection, micros: Micros): boolean {
    if (micros === 0) return true;
    job.task = task;
    job.remaining = micros;
    this.#world.databaseCores.demand(job);
    return false;
  }

  /** A client that has no connection to the database yet waits for one from now on. */
  #havePoolerWork(task: Task, at: number): boolean {
    const code = this.#code;
    if (code.server[at] === 0) return true;
    const pooler = this.#world.pooler!;
    const isHeard = !task.isOpening && pooler.takeUpLink(task, task.lease(code.lease[at]!));
    this.#world.waits(task, isHeard ? (code.wait[at]! as Wait) : Wait.serverConnection);
    pooler.thread.demand(task);
    return false;
  }

  #computed(job: Job): void {
    if (job === this.#world.pooler?.thread.job) {
      this.proceed(this.#world.pooler.thread.done());
      return;
    }
    const { task } = job;
    if (task === null) {
      this.#world.database.freeSlot();
      return;
    }
    if (job.process !== null) {
      this.#unitComputed(job, task);
      return;
    }
    const { at } = task;
    const op = this.#code.op[at];
    const isStatement = op === Op.statement || op === Op.reset;
    const goesOn = isStatement && task.stopsFor === Reason.none;
    if (!goesOn || this.#query(task, at)) this.proceed(task);
  }

  #unitComputed(job: Job, task: Task): void {
    const world = this.#world;
    if (job.hasProcessor) {
      world.acting = job;
      this.proceed(task);
      world.acting = null;
    } else if (job.why === Wait.spawn) {
      // From here on the unit computes as any other, once it has let go of this core.
      job.why = Wait.compute;
      world.resume(task);
    } else {
      job.process!.helpers.done(job);
      this.proceed(task);
    }
  }
}
