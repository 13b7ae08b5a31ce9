import type { Stream } from "../kernel/random.ts";
import type { Task } from "./task.ts";

/** The tasks that wait for a connection of one pool. */
export interface WaitingLine {
  readonly size: number;
  add(task: Task): void;
  /** Takes the one that is served next; only to be asked of a line that is not empty. */
  take(): Task;
  /** A task that gave up leaves the line wherever it stands. */
  remove(task: Task): void;
}

/** Who is served first of those that wait. */
export interface WaitingOrder {
  readonly id: string;
  readonly label: string;
  readonly sentence: string;
  /** Whom of those that wait a freed connection is for; who asks meanwhile may come before. */
  readonly serves: "longest" | "latest" | "anyone" | "who-asks";
  line(chance: Stream): WaitingLine;
}
