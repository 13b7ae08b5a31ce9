import { extremesPerColumn } from "../../../src/trace/series.ts";
import type { Point } from "../../d3/point.ts";
import { type TimeScale, timeScale } from "../../d3/time-scale.ts";
import type { Size } from "../../d3/use-drawing.ts";
import { formatCount } from "../../strings/format.ts";
import type { WaitingModel } from "./project.ts";

export interface WaitingShapes {
  readonly line: readonly Point[];
  readonly base: number;
  readonly left: number;
  readonly playheadX: number;
  readonly nowY: number;
  readonly label: string;
  /** Is there room for the number at the left of the playhead? */
  readonly anchor: "start" | "end";
}

/** The width of a figure of the number. */
const FIGURE_REM = 0.625;

export function layoutWaiting(model: WaitingModel, size: Size, left: number): WaitingShapes {
  const { at, window, now, most } = model;
  const base = size.height - 1;
  const top = 10 * (size.rem / 16);
  const y = (value: number) => base - (value / most) * (base - top);
  const scale = timeScale(window, left, size.width);
  const playheadX = scale(at);
  const label = formatCount(now);
  const changes = model.end - model.start;
  return {
    line: changes < (size.width - left) / 4 ? steps(model, scale, y) : columns(model, scale, y),
    base,
    left,
    playheadX,
    nowY: y(now),
    label,
    anchor: playheadX > left + (label.length + 1) * FIGURE_REM * size.rem ? "end" : "start",
  };
}

type Height = (value: number) => number;

/** Every change, as a step. */
function steps({ series, start, end }: WaitingModel, scale: TimeScale, y: Height): Point[] {
  let value = y(series.value[start - 1] ?? 0);
  const points: Point[] = [{ x: scale.left, y: value }];
  for (let row = start; row < end; row++) {
    const x = scale(series.at[row]!);
    points.push({ x, y: value });
    value = y(series.value[row]!);
    points.push({ x, y: value });
  }
  points.push({ x: scale.right, y: value });
  return points;
}

/** A column a pixel with all its values, so that a peak of a microsecond is seen at every width. */
function columns({ series, window }: WaitingModel, { left, right }: TimeScale, y: Height): Point[] {
  const count = Math.max(1, Math.floor(right - left));
  const { least, most } = extremesPerColumn(series, window.from, window.to, count);
  return Array.from({ length: count }, (_, i) => [
    { x: left + i, y: y(most[i]!) },
    { x: left + i, y: y(least[i]!) },
  ]).flat();
}
