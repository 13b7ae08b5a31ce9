import type { Reason } from "../trace/words.ts";
import type { Dispatch } from "./dispatch.ts";
import type { Process } from "./process.ts";
import type { ServerSettings } from "./setup.ts";
import type { Task } from "./task.ts";

/** What an architecture asks of the world. */
export interface Doorway {
  readonly processes: readonly Process[];
  /** Which of them takes a request. */
  readonly dispatch: Dispatch;
  /** Most that wait outside; null: any number. */
  readonly backlog: number | null;
  /** The task gets a unit; one that gets none waits outside. */
  start(task: Task, process: Process, unit: number): void;
  /** The task never gets a unit. */
  refuse(task: Task, reason: Reason): void;
  /** The unit is free; one that was started for its request is gone, with what it has kept. */
  freeUnit(process: Process, unit: number): void;
  /** One more process, numbered next. */
  addProcess(): Process;
  /** The process ends with all its connections; `processEnded` says when all are gone. */
  endProcess(process: Process): void;
}

/** One server of an architecture, at work. */
export interface Server {
  /** A request has arrived: give it a unit, or let it wait. */
  admit(task: Task): void;
  /** A request is answered or has failed: its unit is free. */
  leave(process: Process, unit: number): void;
  /** Nothing is left of a process that was to end. */
  processEnded?(process: Process): void;
}

/** What stands ready before anybody comes, and how the units of a process share computing. */
export interface Shape {
  readonly processes: number;
  /** Units of each process that stand ready; 0 where each request gets a new one. */
  readonly units: number;
  /** How many units of a process may compute at once, before cores come into it. */
  readonly processors: number;
  /** Does a unit lose its processor after a turn for which others have wanted it? */
  readonly isPreemptive: boolean;
  /** Do its processors have lines of their own, and steal from one another's? */
  readonly steals: boolean;
}

/** What a request holds while it waits: the ways to serve many at once. */
export interface Architecture {
  readonly id: string;
  readonly label: string;
  readonly sentence: string;
  /** What a unit is called on screen. */
  readonly unit: string;
  /** What a unit takes beside its process: a thread's stack, a task's record, or nothing. */
  readonly unitMemory: "thread" | "task" | "none";
  /** What is there before a request comes: processes and their units, processes alone, or neither. */
  readonly stands: "units" | "processes" | "nothing";
  /** Does a task that has waited go on only at its turn, as in an event loop? */
  readonly takesTurns: boolean;
  /** Is a process or thread started for each request, and gone with it? */
  readonly isSpawned: boolean;
  shape(settings: ServerSettings): Shape;
  open(doorway: Doorway): Server;
}
