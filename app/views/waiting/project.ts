import type { Micros } from "../../../src/kernel/time.ts";
import { type Series, valueAt } from "../../../src/trace/series.ts";
import type { TimeWindow } from "../../d3/time-scale.ts";

export interface WaitingModel {
  readonly series: Series;
  readonly at: Micros;
  readonly window: TimeWindow;
  /** How many wait at the playhead. */
  readonly now: number;
  /** The top of the scale, the same for all variants, so that they compare. */
  readonly most: number;
}

export function projectWaiting(
  series: Series,
  most: number,
  at: Micros,
  window: TimeWindow,
): WaitingModel {
  return { series, at, window, now: valueAt(series, at), most: Math.max(1, most) };
}
