import type { LaneState } from "./model.ts";

/** A stretch of a row, in CSS pixels. */
export interface Bar {
  readonly x: number;
  readonly width: number;
  readonly state: LaneState;
  readonly isPinned: boolean;
  /** The request's number, where it stands on the bar; empty: it is said elsewhere. */
  readonly label: string;
  /** Which part of the row it fills, from below: 0 to 1, or less where a column has several. */
  readonly low: number;
  readonly high: number;
}
