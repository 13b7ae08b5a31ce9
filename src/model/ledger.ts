import type { Agenda } from "../kernel/agenda.ts";
import type { Recorder } from "../trace/recorder.ts";
import { NO_PLACE, NO_PROCESS } from "../trace/spans.ts";
import { Hold, Mark, outcomes, type Reason, type Wait } from "../trace/words.ts";
import type { Connection } from "./connection.ts";
import type { Task } from "./task.ts";

/** Turns what tasks go through into the recorder's facts: every wait and hold is closed here. */
export class Ledger {
  readonly #recorder: Recorder;
  readonly #agenda: Agenda;

  constructor(recorder: Recorder, agenda: Agenda) {
    this.#recorder = recorder;
    this.#agenda = agenda;
  }

  /** The task begins to wait for this, in this step; what it waited for until now is recorded. */
  openWait(task: Task, why: Wait, step: number): void {
    this.closeWait(task);
    task.wait = why;
    task.waitSince = this.#agenda.now;
    task.step = step;
  }

  /** A task that was not there before waits for this; there is nothing to record yet. */
  beginWait(task: Task, why: Wait): void {
    task.wait = why;
    task.waitSince = this.#agenda.now;
    task.step = NO_PLACE;
  }

  closeWait({ number, wait, waitSince, step, process }: Task): void {
    const { now } = this.#agenda;
    if (waitSince === now) return;
    const index = process === null ? NO_PROCESS : process.index;
    this.#recorder.waited(number, wait, index, step, waitSince, now);
  }

  /** The task gives its unit back, at its end or where the run is cut off. */
  closeUnit({ number, process, unit, unitSince }: Task): void {
    this.#recorder.held(number, Hold.unit, process!.index, unit, unitSince, this.#agenda.now);
  }

  /** The task lets go of a connection, or of the slot in which it was opening one. */
  closeHold(task: number, what: Hold, { process, slot, since }: Connection): void {
    this.#recorder.held(task, what, process.index, slot, since, this.#agenda.now);
  }

  /** Who left the connection with its unit has held it until now. */
  closeKept(connection: Connection): void {
    if (connection.keptFor < 0) return;
    this.closeHold(connection.keptFor, Hold.connection, connection);
    connection.keptFor = -1;
  }

  /** Something happens to a connection; null where nobody has it. */
  markConnection(
    task: Task | null,
    mark: Mark,
    { process, slot }: Connection,
    detail: number,
  ): void {
    const number = task === null ? -1 : task.number;
    this.#recorder.marked(number, mark, process.index, slot, this.#agenda.now, detail);
  }

  /** A request has come; it has neither process nor unit yet. */
  markArrival(task: Task, mark: Mark, detail: number): void {
    this.#recorder.marked(task.number, mark, NO_PROCESS, 0, this.#agenda.now, detail);
  }

  /** A branch has begun, of this request. */
  markBranch({ number, process }: Task, request: number): void {
    this.#recorder.marked(number, Mark.forked, process!.index, 0, this.#agenda.now, request);
  }

  /** One that never got a unit has neither process nor place. */
  markOutcome({ number, process, unit }: Task, reason: Reason): void {
    const mark = outcomes[reason];
    const index = process === null ? NO_PROCESS : process.index;
    const place = process === null ? 0 : unit;
    this.#recorder.marked(number, mark, index, place, this.#agenda.now, reason);
  }
}
