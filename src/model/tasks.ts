import { NO_PROCESS } from "../trace/spans.ts";

/** Where a task stands before it has arrived and when it is over. */
export const OVER = -2;

export const NO_CONNECTION = -1;
export const NO_UNIT = -1;

/** The tasks of a run, by number, in columns: requests first, then each pool's opener. */
export class Tasks {
  /** The instruction that comes next; `OVER` at the end. */
  readonly at: Int32Array;
  /** Where to go on when the connection is open; −1: nobody is being opened for. */
  readonly returnTo: Int32Array;
  /** `NO_UNIT` as long as it waits outside, and for a pool's opener. */
  readonly unit: Int32Array;
  readonly unitSince: Float64Array;
  /** What the task waits for, since when, and for which step. */
  readonly wait: Uint8Array;
  readonly waitSince: Float64Array;
  readonly step: Uint16Array;
  /** Its process, by index; `NO_PROCESS` as long as it waits outside. */
  readonly process: Uint8Array;
  /** The connection it holds or opens, by number; `NO_CONNECTION` for none. */
  readonly connection: Int32Array;
  readonly count: number;

  constructor(count: number) {
    this.count = count;
    this.at = new Int32Array(count).fill(OVER);
    this.returnTo = new Int32Array(count).fill(-1);
    this.unit = new Int32Array(count).fill(NO_UNIT);
    this.unitSince = new Float64Array(count);
    this.wait = new Uint8Array(count);
    this.waitSince = new Float64Array(count);
    this.step = new Uint16Array(count);
    this.process = new Uint8Array(count).fill(NO_PROCESS);
    this.connection = new Int32Array(count).fill(NO_CONNECTION);
  }
}
