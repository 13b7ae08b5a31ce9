import { type Duration, fixed } from "../kernel/duration.ts";
import type { Micros } from "../kernel/time.ts";
import { NO_PLACE } from "../trace/spans.ts";
import { Wait } from "../trace/words.ts";

/** What the interpreter can do. */
export const Op = {
  compute: 0,
  statement: 1,
  call: 2,
  checkout: 3,
  release: 4,
  answer: 5,
  /** What a statement leaves behind at the server: a transaction begun or ended, say. */
  effect: 6,
  /** Stages of opening a connection; then back to the checkout that asked for it. */
  serve: 7,
  pause: 8,
  claimSlot: 9,
  passReserved: 10,
  opened: 11,
  /** The task lets go of a connection without giving it back. */
  leak: 12,
  /** The unit keeps the connection for its next request. */
  keep: 13,
  /** A transaction that is open still is rolled back, where the pool sees to that. */
  reset: 14,
  /** Starts the branches; goes on when the last of them is done. */
  fork: 15,
  branchEnd: 16,
  /** Goes on only when its process lets it: in an event loop, at its turn. */
  takeTurn: 17,
  /** Lets others of its process first. */
  yieldTurn: 18,
  /** Computing that a helper thread does. */
  help: 19,
  /** Behind a pooler: takes one of its connections, and gives it back as its mode says. */
  link: 20,
  unlink: 21,
  /** The pooler computes for the task. */
  poolerWork: 22,
  /** The pooler lets a client in, or there are too many. */
  admitClient: 23,
  /** A session that a client has left is wiped. */
  wiped: 24,
  /** The operating system starts the task's process or thread. */
  spawn: 25,
  /** At the end of a request: the unit keeps a connection with an open transaction. */
  releaseAtEnd: 26,
  /** Of a waiter that was woken: it gets its processor; then it looks for a connection. */
  wake: 27,
  retake: 28,
  /** The driver refuses to end a transaction that is not there. */
  checkEnd: 29,
} as const;
export type Op = (typeof Op)[keyof typeof Op];

/** One thing the interpreter does. */
export interface Instruction {
  readonly op: Op;
  /** Of a statement: which. Of anything else that takes time: why the task waits. */
  readonly wait: Wait;
  readonly duration: Duration;
  /** What the database's backend computes for it. */
  readonly server: Micros;
  /** The program's step it belongs to; `NO_PLACE` for none. */
  readonly step: number;
  /** Which of the task's connections it is about, counted from the latest. */
  readonly lease: number;
  /** What a statement says to the database; null: nothing that lasts. */
  readonly sql: string | null;
  /** What a fork starts. */
  readonly branches: readonly (readonly Instruction[])[];
}

export const NOTHING = fixed(0);

export function instruction(op: Op, rest: Partial<Instruction> = {}): Instruction {
  return {
    op,
    wait: Wait.compute,
    duration: NOTHING,
    server: 0,
    step: NO_PLACE,
    lease: 0,
    sql: null,
    branches: [],
    ...rest,
  };
}

/** Own computing that is not the program's: what a runtime costs. */
export function computing(micros: Micros, step: number): readonly Instruction[] {
  if (micros === 0) return [];
  return [instruction(Op.compute, { duration: fixed(micros), step })];
}
