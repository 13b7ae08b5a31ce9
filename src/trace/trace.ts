import type { Micros } from "../kernel/time.ts";
import type { Marks, Spans } from "./spans.ts";

/** What stands still during a run: how many places of each kind there are to draw a row for. */
export interface Rows {
  /** Processes of the server; each has its own units and its own pool. */
  readonly processes: number;
  /** Units of each process: threads, or the most coroutines that ran at once. */
  readonly units: readonly number[];
  /** Slots of each process's pool: all that were ever taken, and a small limit's empty ones. */
  readonly slots: readonly number[];
  /** Slots of the pooler, for its connections to the database; 0 where there is no pooler. */
  readonly poolerSlots: number;
  /** Cores of the server's host; 0 where computing never waits for one. */
  readonly cores: number;
  /** Cores of the database's own host; 0 where it has none of its own. */
  readonly databaseCores: number;
}

/** What the server's parts take of its memory, in megabytes. */
export interface MemoryCosts {
  readonly processMb: number;
  /** The part of a process that forked ones share. */
  readonly sharedMb: number;
  /** Of a thread, a coroutine or a task; 0 where the unit is its process. */
  readonly unitMb: number;
  /** What is there before a request comes: processes and units, processes, or neither. */
  readonly stands: "units" | "processes" | "nothing";
  /** Of a connection's backend in the database. */
  readonly backendMb: number;
}

/** Everything that happened in one run. */
export interface Trace {
  readonly waits: Spans;
  readonly holds: Spans;
  readonly marks: Marks;
  /** Requests are tasks 0 … requestCount − 1; later tasks work for the pool itself. */
  readonly requestCount: number;
  /** The last so many of them, somebody has sent by hand. */
  readonly byHandCount: number;
  readonly rows: Rows;
  readonly memory: MemoryCosts;
  /** Timed events that the run took. */
  readonly eventCount: number;
  /** The instant of the last event. */
  readonly endedAt: Micros;
  /** Did the run stop before everybody was done: at its budget of events, or at 65,535 units? */
  readonly isTruncated: boolean;
}
