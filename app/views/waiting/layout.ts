import { extremesPerColumn } from "../../../src/trace/series.ts";
import { timeScale } from "../../d3/time-scale.ts";
import type { Size } from "../../d3/use-drawing.ts";
import type { WaitingModel } from "./project.ts";

export interface WaitingShapes {
  /** The top and the bottom of the line in each pixel column, from `left` on. */
  readonly columns: readonly { readonly x: number; readonly y0: number; readonly y1: number }[];
  readonly base: number;
  readonly playheadX: number;
  readonly nowY: number;
  readonly label: string;
  /** Is there room for the number at the left of the playhead? */
  readonly anchor: "start" | "end";
}

/** A column a pixel, so that a peak of a microsecond is seen at every width. */
export function layoutWaiting(model: WaitingModel, size: Size, left: number): WaitingShapes {
  const { series, at, window, now, most } = model;
  const base = size.height - 1;
  const top = 10 * (size.rem / 16);
  const y = (value: number) => base - (value / most) * (base - top);
  const count = Math.max(1, Math.floor(size.width - left));
  const { least, most: peaks } = extremesPerColumn(series, window.from, window.to, count);
  const playheadX = timeScale(window, left, size.width)(at);
  return {
    columns: Array.from({ length: count }, (_, i) => ({
      x: left + i,
      y0: y(least[i]!),
      y1: y(peaks[i]!),
    })),
    base,
    playheadX,
    nowY: y(now),
    label: `${now}`,
    anchor: playheadX > left + 24 ? "end" : "start",
  };
}
