import type { Agenda } from "../kernel/agenda.ts";
import type { Recorder } from "../trace/recorder.ts";
import { NO_PLACE } from "../trace/spans.ts";
import { Hold, Mark, type Wait } from "../trace/words.ts";
import type { Connection } from "./connection.ts";
import type { Tasks } from "./tasks.ts";

/** Turns what tasks go through into the recorder's facts: every wait and hold is closed here. */
export class Ledger {
  readonly #tasks: Tasks;
  readonly #recorder: Recorder;
  readonly #agenda: Agenda;

  constructor(tasks: Tasks, recorder: Recorder, agenda: Agenda) {
    this.#tasks = tasks;
    this.#recorder = recorder;
    this.#agenda = agenda;
  }

  /** The task begins to wait for this, in this step; what it waited for until now is recorded. */
  openWait(task: number, why: Wait, step: number): void {
    const { wait, waitSince, step: steps } = this.#tasks;
    this.closeWait(task);
    wait[task] = why;
    waitSince[task] = this.#agenda.now;
    steps[task] = step;
  }

  /** A task that was not there before waits for this; there is nothing to record yet. */
  beginWait(task: number, why: Wait): void {
    const { wait, waitSince, step } = this.#tasks;
    wait[task] = why;
    waitSince[task] = this.#agenda.now;
    step[task] = NO_PLACE;
  }

  closeWait(task: number): void {
    const { wait, waitSince, step, process } = this.#tasks;
    const since = waitSince[task]!;
    const { now } = this.#agenda;
    if (since === now) return;
    this.#recorder.waited(task, wait[task]! as Wait, process[task]!, step[task]!, since, now);
  }

  /** The task gives its unit back, at its end or where the run is cut off. */
  closeUnit(task: number): void {
    const { process, unit, unitSince } = this.#tasks;
    const { now } = this.#agenda;
    this.#recorder.held(task, Hold.unit, process[task]!, unit[task]!, unitSince[task]!, now);
  }

  /** The task lets go of a connection, or of the slot in which it was opening one. */
  closeHold(task: number, what: Hold, { process, slot, since }: Connection): void {
    this.#recorder.held(task, what, process.index, slot, since, this.#agenda.now);
  }

  /** Something happens to a connection; `task` −1 where nobody has it. */
  markConnection(task: number, mark: Mark, { process, slot }: Connection, detail: number): void {
    this.#recorder.marked(task, mark, process.index, slot, this.#agenda.now, detail);
  }

  /** A request comes or ends; an arrival has neither process nor unit yet. */
  markRequest(task: number, mark: Mark, detail: number): void {
    const { process, unit } = this.#tasks;
    const place = mark === Mark.arrived ? 0 : unit[task]!;
    this.#recorder.marked(task, mark, process[task]!, place, this.#agenda.now, detail);
  }
}
