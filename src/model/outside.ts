import { START } from "../kernel/time.ts";
import { Reason } from "../trace/words.ts";
import type { Doorway } from "./architecture.ts";
import type { Line, Task } from "./task.ts";
import { TaskLine } from "./task-line.ts";

/**
 * The requests for which there is no unit yet: the queue of a listening socket, first come, first
 * served. Where it is full the next one is refused at once; Linux would rather drop the packet and
 * let the client try again (`net.ipv4.tcp_abort_on_overflow` is 0).
 */
export class Outside implements Line {
  readonly #doorway: Doorway;
  readonly #waiting = new TaskLine();

  constructor(doorway: Doorway) {
    this.#doorway = doorway;
  }

  get isEmpty(): boolean {
    return this.#waiting.size === 0;
  }

  push(task: Task): void {
    const { backlog } = this.#doorway;
    if (backlog !== null && this.#waiting.size >= backlog) {
      this.#doorway.refuse(task, Reason.backlogFull);
      return;
    }
    this.#waiting.add(task);
    task.line = this;
    task.checkoutDeadline = START;
  }

  /** The one that came first; only to be asked where somebody waits. */
  shift(): Task {
    const task = this.#waiting.take();
    task.line = null;
    return task;
  }

  leave(task: Task): void {
    task.line = null;
    this.#waiting.remove(task);
  }
}
