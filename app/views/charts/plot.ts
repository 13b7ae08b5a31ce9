import { ticks } from "d3";
import type { Micros } from "../../../src/kernel/time.ts";
import type { Unit } from "../../../src/metrics/metric.ts";
import type { Bins } from "../../../src/trace/bins.ts";
import { pathThrough } from "../../d3/path.ts";
import type { Point } from "../../d3/point.ts";
import { type TimeScale, timeScale } from "../../d3/time-scale.ts";
import type { Size } from "../../d3/use-drawing.ts";
import type { TimeWindow } from "../../store/time-window.ts";
import { formatOnScale } from "../../strings/charts.ts";
import type { Look } from "./chart.ts";

/** The words at the left of a plot, and the room that the number at its top needs, in rem. */
export const GUTTER_REM = 3.25;
const HEADROOM_REM = 0.875;
/** So far apart are the values named on a scale, at least. */
const TICK_REM = 1.75;

/** Where a chart is drawn, and what its scales are. */
export interface Plot {
  readonly x: TimeScale;
  readonly y: (value: number) => number;
  readonly window: TimeWindow;
  readonly top: number;
  readonly base: number;
  readonly rem: number;
  /** The greatest value of its scale. */
  readonly most: number;
}

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: "start" | "middle" | "end";
}

export interface Tick {
  readonly y: number;
  readonly text: string;
}

/** What is drawn of a chart whatever the playhead. */
export interface ChartShapes {
  readonly areas: readonly { readonly look: Look; readonly d: string }[];
  readonly lines: readonly { readonly look: Look; readonly d: string }[];
  /** The run before, as a line; empty for none. */
  readonly before: string;
  readonly labels: readonly Label[];
  /** Pixels that have a dot, as y · width + x; null where there are none to draw. */
  readonly dots: Int32Array | null;
}

export function plotOf(size: Size, window: TimeWindow, most: number): Plot {
  const { width, height, rem } = size;
  const left = GUTTER_REM * rem;
  const base = height - 1;
  const top = HEADROOM_REM * rem;
  const span = Math.max(most, Number.MIN_VALUE);
  return {
    x: timeScale(window, left, Math.max(left + 1, width - 1)),
    y: (value) => base - (value / span) * (base - top),
    window,
    top,
    base,
    rem,
    most,
  };
}

/** A whole number of pixel columns, and the time that they cover: up to the end of the run. */
export interface Columns {
  readonly count: number;
  readonly from: Micros;
  readonly to: Micros;
}

export function columnsOf({ x, window }: Plot, endedAt: Micros): Columns {
  const right = Math.min(x.right, x(endedAt));
  const count = Math.max(1, Math.floor(right - x.left));
  return { count, from: window.from, to: x.invert(x.left + count) };
}

/** A few round values of a scale, without 0; at least one, where there is one. */
export function valueTicks({ y, most, base, top, rem }: Plot, unit: Unit): Tick[] {
  const wanted = Math.max(1, Math.floor((base - top) / (TICK_REM * rem)));
  const values = [wanted, wanted + 1, wanted + 2]
    .map((count) => roundValues(most, unit, count))
    .find(({ length }) => length > 0);
  return (values ?? []).map((value) => ({ y: y(value), text: formatOnScale(value, unit) }));
}

function roundValues(most: number, unit: Unit, count: number): number[] {
  const isWhole = unit === "count" || unit === "mb";
  // A length is in microseconds, and round in milliseconds.
  const perUnit = unit === "ms" ? 1_000 : 1;
  return ticks(0, most / perUnit, count)
    .filter((value) => value > 0 && (!isWhole || Number.isInteger(value)))
    .map((value) => value * perUnit);
}

/** A line through the middles of pixel columns; what continues level is one stretch. */
export function columnLine({ x, y }: Plot, values: ArrayLike<number>): Point[] {
  const points: Point[] = [{ x: x.left, y: y(values[0] ?? 0) }];
  for (let column = 0; column < values.length; column++) {
    const height = y(values[column]!);
    const isLevel = height === points.at(-1)?.y && height === y(values[column + 1] ?? -1);
    if (!isLevel) points.push({ x: x.left + column + 0.5, y: height });
  }
  points.push({ x: x.left + values.length, y: y(values[values.length - 1] ?? 0) });
  return points;
}

/** A level stretch for each part of time, joined by upright ones; a gap where there is no value. */
export function stepLine(
  { x, y, window }: Plot,
  { from, width }: Bins,
  endedAt: Micros,
  values: ArrayLike<number>,
): string {
  const first = Math.max(0, Math.floor((window.from - from) / width));
  const last = Math.min(values.length, Math.ceil((window.to - from) / width));
  const clamp = (at: Micros) => Math.min(x.right, Math.max(x.left, x(Math.min(at, endedAt))));
  const pieces: Point[][] = [[]];
  for (let bin = first; bin < last; bin++) {
    const value = values[bin]!;
    if (Number.isNaN(value)) pieces.push([]);
    else {
      const start = from + bin * width;
      pieces
        .at(-1)
        ?.push({ x: clamp(start), y: y(value) }, { x: clamp(start + width), y: y(value) });
    }
  }
  return pieces.map(pathThrough).join("");
}
