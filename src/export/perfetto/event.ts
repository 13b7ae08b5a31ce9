import type { Micros } from "../../kernel/time.ts";

/** Where a slice is drawn: a row, and the group of rows that it belongs to. */
export interface Track {
  readonly pid: number;
  readonly tid: number;
}

export type Args = Readonly<Record<string, string | number>>;

/**
 * "Trace Event Format" (Google, 2016), in the part that ui.perfetto.dev reads: complete events, flows,
 * instants, counters and metadata. Times are in microseconds, as ours are.
 */
export type TraceEvent =
  | (Track & {
      readonly ph: "X";
      readonly name: string;
      readonly cat: string;
      readonly ts: Micros;
      readonly dur: Micros;
      readonly args?: Args;
    })
  | (Track & {
      /** An arrow begins (`s`) or ends (`f`) at the slice that is under way on the track. */
      readonly ph: "s" | "f";
      readonly bp?: "e";
      readonly id: number;
      readonly name: string;
      readonly cat: string;
      readonly ts: Micros;
    })
  | (Track & {
      readonly ph: "i";
      /** Of a track, or of all of them. */
      readonly s: "t" | "g";
      readonly name: string;
      readonly cat: string;
      readonly ts: Micros;
      readonly args?: Args;
    })
  | {
      readonly ph: "C";
      readonly name: string;
      readonly pid: number;
      readonly ts: Micros;
      readonly args: Args;
    }
  | {
      readonly ph: "M";
      readonly name: "process_name" | "process_sort_index" | "thread_name" | "thread_sort_index";
      readonly pid: number;
      readonly tid?: number;
      readonly args: Args;
    };
