import type { Micros } from "../../../src/kernel/time.ts";
import type { Segments } from "../../../src/trace/segments.ts";
import type { TimeWindow } from "../../d3/time-scale.ts";

/** How a stretch of a lane is drawn; connections and units share most of the words. */
export type LaneState =
  | "none"
  | "idle"
  | "opening"
  | "querying"
  | "heldIdle"
  | "computing"
  | "ready"
  | "waiting"
  | "calling";

/** One connection or one unit over time. */
export interface Lane {
  readonly key: string;
  readonly label: string;
  /** Of the segments' tasks, branches too; −1: nobody's. */
  readonly requestOf: (task: number) => number;
  readonly segments: Segments;
  /** Segments start … end − 1 are in the window. */
  readonly start: number;
  readonly end: number;
  /** The segment at the playhead; −1: none. */
  readonly now: number;
}

export interface LanesModel {
  readonly kind: LaneKind;
  readonly lanes: readonly Lane[];
  readonly at: Micros;
  readonly window: TimeWindow;
}

export type LaneKind = "connection" | "unit";
