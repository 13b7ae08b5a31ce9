import { Stack } from "../kernel/stack.ts";
import { type Micros, START } from "../kernel/time.ts";
import { NO_PLACE } from "../trace/spans.ts";
import { Wait } from "../trace/words.ts";
import type { Connection } from "./connection.ts";
import type { Process } from "./process.ts";

/** Where a task stands while nobody uses its record. */
const NOWHERE = -1;

/**
 * A request inside the server, or a pool's opener at work: all that is known of it between two
 * events. Records are used again, so a run needs as many as were there at once.
 */
export class Task {
  /** Its place among the records: what an event of it names. */
  readonly index: number;
  /** Whose record it is now: requests are counted from 0, openers after them. */
  number = NOWHERE;
  /** The instruction that it is at. */
  at = NOWHERE;
  /** Where it goes on when the connection is open; −1 while it opens none. */
  returnTo = NOWHERE;
  /** null as long as it waits outside. */
  process: Process | null = null;
  /** −1 as long as it waits outside, and for an opener. */
  unit = NOWHERE;
  unitSince: Micros = START;
  /** The connection it holds or opens. */
  connection: Connection | null = null;
  /** Its neighbours in a line in which it waits. */
  ahead: Task | null = null;
  behind: Task | null = null;
  /** What it waits for, since when, and in which step of the program. */
  wait: Wait = Wait.unit;
  waitSince: Micros = START;
  step = NO_PLACE;

  constructor(index: number) {
    this.index = index;
  }

  get isOver(): boolean {
    return this.number === NOWHERE;
  }

  get hasUnit(): boolean {
    return this.unit !== NOWHERE;
  }

  get isOpening(): boolean {
    return this.returnTo !== NOWHERE;
  }

  /** Everybody has let go of it, and of all that it had. */
  reset(): void {
    this.number = NOWHERE;
    this.process = null;
    this.unit = NOWHERE;
  }
}

/** The records of the tasks that are under way. */
export class Tasks {
  readonly #records: Task[] = [];
  readonly #free = new Stack<Task>();

  /** A record for the task of that number. */
  take(number: number): Task {
    const task = this.#free.pop() ?? this.#add();
    task.number = number;
    return task;
  }

  /** The task is over. */
  giveBack(task: Task): void {
    task.reset();
    this.#free.push(task);
  }

  at(index: number): Task {
    return this.#records[index]!;
  }

  /** Those that are not over. */
  underWay(): readonly Task[] {
    return this.#records.filter((task) => !task.isOver).sort((a, b) => a.number - b.number);
  }

  #add(): Task {
    const task = new Task(this.#records.length);
    this.#records.push(task);
    return task;
  }
}
