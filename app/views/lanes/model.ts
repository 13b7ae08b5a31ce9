import type { Micros } from "../../../src/kernel/time.ts";
import type { Segments } from "../../../src/trace/segments.ts";
import type { Thing } from "../../store/thing.ts";
import type { TimeWindow } from "../../store/time-window.ts";

/** How a stretch of a lane is drawn; the kinds of lanes share most of the words. */
export const laneStates = [
  "none",
  "idle",
  "querying",
  "computing",
  "heldIdle",
  "opening",
  "calling",
  "ready",
  "waiting",
] as const;
export type LaneState = (typeof laneStates)[number];

/** What can have a row of its own: everything there is one of at any time. */
export type LaneThing = Exclude<Thing, { kind: "queue" }>;
export type LaneKind = LaneThing["kind"];

/** One thing over time. */
export interface Lane {
  /** The thing as a word. */
  readonly key: string;
  readonly thing: LaneThing;
  readonly label: string;
  /** Of the segments' tasks, branches too; −1: nobody's. */
  readonly requestOf: (task: number) => number;
  /** What stands on a bar of that request. */
  readonly tagOf: (request: number) => string;
  readonly segments: Segments;
  /** Segments start … end − 1 are in the window. */
  readonly start: number;
  readonly end: number;
  /** The segment at the playhead; −1: none. */
  readonly now: number;
}

export interface LanesModel {
  readonly lanes: readonly Lane[];
  readonly at: Micros;
  readonly window: TimeWindow;
}
