import type { Connection } from "./connection.ts";
import type { Process } from "./process.ts";

/** Where a task stands before it has arrived and when it is over. */
export const OVER = -2;

/** The tasks of a run, by number, in columns: requests first, then each pool's opener. */
export class Tasks {
  /** The instruction that comes next; `OVER` at the end. */
  readonly at: Int32Array;
  /** Where to go on when the connection is open; −1: nobody is being opened for. */
  readonly returnTo: Int32Array;
  readonly unit: Int32Array;
  readonly unitSince: Float64Array;
  /** What the task waits for, since when, and for which step. */
  readonly wait: Uint8Array;
  readonly waitSince: Float64Array;
  readonly step: Uint16Array;
  /** How often the task has begun to wait in a pool's line: an older deadline means nothing. */
  readonly deadlines: Int32Array;
  readonly process: (Process | undefined)[] = [];
  readonly connection: (Connection | undefined)[] = [];
  readonly count: number;

  constructor(count: number) {
    this.count = count;
    this.at = new Int32Array(count).fill(OVER);
    this.returnTo = new Int32Array(count).fill(-1);
    this.unit = new Int32Array(count).fill(-1);
    this.unitSince = new Float64Array(count);
    this.wait = new Uint8Array(count);
    this.waitSince = new Float64Array(count);
    this.step = new Uint16Array(count);
    this.deadlines = new Int32Array(count);
  }
}
