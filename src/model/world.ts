import type { Agenda } from "../kernel/agenda.ts";
import type { Micros } from "../kernel/time.ts";
import type { Recorder } from "../trace/recorder.ts";
import type { Hold, Mark, Reason, Wait } from "../trace/words.ts";
import type { Connection } from "./connection.ts";
import type { Cores } from "./cores.ts";
import type { Database } from "./database.ts";
import type { Job } from "./job.ts";
import type { Process } from "./process.ts";

/** What the parts of the model ask of the whole. */
export interface World {
  readonly agenda: Agenda;
  readonly recorder: Recorder;
  readonly database: Database;
  /** From now on the task waits for this; its wait until now is recorded. */
  waits(task: number, why: Wait): void;
  /** The task has what it waited for and goes on at this instant, after whoever acts now. */
  resume(task: number): void;
  /** The task is over, for whatever reason: it gives back all it has. */
  finish(task: number, outcome: Mark, reason: Reason): void;
  /** A connection in that slot of the process's pool, not open yet. */
  newConnection(process: Process, slot: number): Connection;
  /** The task gets the connection: its lease begins. */
  lend(task: number, connection: Connection): void;
  /** There is no idle connection, but the task may open this one. */
  open(task: number, connection: Connection): void;
  /** A task of the pool's own opens this connection. */
  openInBackground(process: Process, connection: Connection): void;
  /** The backend ends; its slot is free when it has. */
  end(connection: Connection): void;
  /** Wakes the waiter of a checkout that takes too long. */
  scheduleDeadline(task: number, at: Micros): void;
  scheduleSlice(cores: Cores, core: number, length: Micros): void;
  /** The job has computed what it had to. */
  computed(job: Job): void;
  /** The job leaves a core of its host. */
  held(job: Job, what: Hold, core: number): void;
}
