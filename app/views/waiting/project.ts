import type { Micros } from "../../../src/kernel/time.ts";
import { countUpTo } from "../../../src/trace/search.ts";
import { type Series, valueAt } from "../../../src/trace/series.ts";
import type { TimeWindow } from "../../store/time-window.ts";

export interface WaitingModel {
  readonly series: Series;
  /** Changes start … end − 1 are in the window. */
  readonly start: number;
  readonly end: number;
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
  return {
    series,
    start: countUpTo(series.at, window.from),
    end: countUpTo(series.at, window.to),
    at,
    window,
    now: valueAt(series, at),
    most: Math.max(1, most),
  };
}
