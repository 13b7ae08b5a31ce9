import type { Process } from "./process.ts";
import type { ServerSettings } from "./setup.ts";
import type { Task } from "./task.ts";

/** What an architecture asks of the world. */
export interface Doorway {
  readonly processes: readonly Process[];
  /** The task gets a unit; one that gets none waits outside. */
  start(task: Task, process: Process, unit: number): void;
}

/** One server of an architecture, at work. */
export interface Server {
  /** A request has arrived: give it a unit, or let it wait. */
  admit(task: Task): void;
  /** A request is answered or has failed: its unit is free. */
  leave(process: Process, unit: number): void;
}

/** How many units of a process may compute at once, before cores come into it. */
export interface ProcessShape {
  /** Units that stand ready; 0 where each request gets a new one. */
  readonly units: number;
  readonly processors: number;
}

/** What a request holds while it waits: the ways to serve many at once. */
export interface Architecture {
  readonly id: string;
  readonly label: string;
  readonly sentence: string;
  /** What a unit is called on screen. */
  readonly unit: string;
  /** Does a task that has waited go on only at its turn, as in an event loop? */
  readonly takesTurns: boolean;
  shape(settings: ServerSettings): ProcessShape;
  open(doorway: Doorway): Server;
}
