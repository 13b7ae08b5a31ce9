import { Stack } from "../kernel/stack.ts";
import { type Micros, START } from "../kernel/time.ts";
import { NO_PLACE } from "../trace/spans.ts";
import { Reason, Wait } from "../trace/words.ts";
import type { Client } from "./client.ts";
import type { Connection } from "./connection.ts";
import type { Process } from "./process.ts";
import type { KeptKey } from "./session.ts";

/** Where a task stands while nobody uses its record. */
const NOWHERE = -1;

/**
 * Tasks that are no requests, as a pool's opener or a branch, are numbered from here while the run
 * goes on, since nobody knows yet how many requests there will be; in the trace, after the last.
 */
export const FIRST_WORKER = 1_073_741_824;

/** Where tasks stand in line, each until it is served or leaves. */
export interface Line {
  leave(task: Task): void;
}

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
  /**
   * Whose durations it draws: a request those of its place among all that repeat no other, a branch
   * its request's.
   */
  request = NOWHERE;
  /** Has it been woken, and does not know yet whether it gets a connection? */
  isWaking = false;
  /** The connection it holds or opens, the last one where it has several. */
  connection: Connection | null = null;
  /** Where it stands in line, if it does. */
  line: Line | null = null;
  /** The processor of who let it go on at this instant; −1: nobody who computes in its process. */
  readiedBy = NOWHERE;
  /** What a helper is to compute for it. */
  handedOver: Micros = START;
  /** The deadline of its checkout. */
  checkoutDeadline: Micros = START;
  /** Is there an event to come that names it? Until then its record is not used again. */
  isTicking = false;
  /** Its deadline has passed, or its client has left: it stops at the next step. */
  stopsFor: Reason = Reason.none;
  /** Who hears of its end and does something more; null: nobody. */
  client: Client | null = null;
  /** Has its client gone? Then its outcome is known, and what it still does is for nobody. */
  isAbandoned = false;
  /** The request of which it is a branch. */
  parent: Task | null = null;
  /** Of its branches, how many are not done. */
  branchesLeft = 0;
  /** Its neighbours in a line in which it waits. */
  ahead: Task | null = null;
  behind: Task | null = null;
  /** What it waits for, since when, and in which step of the program. */
  wait: Wait = Wait.unit;
  waitSince: Micros = START;
  step = NO_PLACE;
  /** What it has left in sessions and relies on, by the number of the keeping. */
  kept: Map<KeptKey, number> | null = null;

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

  /** Of its connections, counted from the latest, this one is not its own any more. */
  takeOut(lease: number): Connection {
    let above: Connection | null = null;
    let found = this.connection!;
    for (let i = 0; i < lease; i++) {
      above = found;
      found = found.beneath!;
    }
    if (above === null) this.connection = found.beneath;
    else above.beneath = found.beneath;
    found.beneath = null;
    return found;
  }

  /** Of its connections, counted from the latest. */
  lease(lease: number): Connection {
    let found = this.connection!;
    for (let i = 0; i < lease; i++) found = found.beneath!;
    return found;
  }

  get isWorker(): boolean {
    return this.number >= FIRST_WORKER;
  }

  /** Everybody has let go of it, and of all that it had. */
  reset(): void {
    this.number = NOWHERE;
    this.process = null;
    this.unit = NOWHERE;
    this.stopsFor = Reason.none;
    // An event may name the record still, for one that did not wait to the end.
    this.checkoutDeadline = START;
    this.parent = null;
    this.kept = null;
    this.client = null;
    this.isAbandoned = false;
  }
}

/** The records of the tasks that are under way. */
export class Tasks {
  readonly #records: Task[] = [];
  readonly #free = new Stack<Task>();

  #workers = 0;

  /** A record for a task that is no request. */
  takeWorker(): Task {
    return this.take(FIRST_WORKER + this.#workers++);
  }

  get workerCount(): number {
    return this.#workers;
  }

  /** A record for the task of that number. */
  take(number: number): Task {
    const task = this.#free.pop() ?? this.#add();
    task.number = number;
    task.request = number;
    return task;
  }

  /** The task is over. Its record can be used again when no event names it any more. */
  giveBack(task: Task): void {
    task.reset();
    if (!task.isTicking) this.#free.push(task);
  }

  /** The last event of a task that was over before it. */
  recycle(task: Task): void {
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
