import type { Process } from "./process.ts";
import type { ServerSettings } from "./setup.ts";

/** What an architecture asks of the world. */
export interface Doorway {
  readonly processes: readonly Process[];
  /** The task goes on: it has what it waited for. */
  start(task: number, process: Process, unit: number): void;
  /** The task waits outside until a unit is free. */
  waitOutside(task: number): void;
}

/** One server of an architecture, at work. */
export interface Server {
  /** A request has arrived: give it a unit, or let it wait. */
  admit(task: number): void;
  /** A request is answered or has failed: its unit is free. */
  leave(task: number, process: Process, unit: number): void;
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
  shape(settings: ServerSettings): ProcessShape;
  open(doorway: Doorway): Server;
}
