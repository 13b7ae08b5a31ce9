import { ticks } from "d3";
import { percentile } from "../../../src/metrics/distribution.ts";
import {
  type HistogramScale,
  histogramCounts,
  histogramScale,
  histogramShare,
} from "../../../src/metrics/histogram.ts";
import { pathThrough } from "../../d3/path.ts";
import type { Size } from "../../d3/use-drawing.ts";
import { formatCount, formatLength } from "../../strings/format.ts";
import { GUTTER_REM, type Label, type Tick } from "./plot.ts";

/** About so many bars. */
const BARS = 40;

/** How long answers took, each variant's on the same scales. */
export interface HistogramModel {
  readonly scale: HistogramScale;
  readonly counts: Int32Array;
  /** Of the run before; null where nothing is compared. */
  readonly before: Int32Array | null;
  readonly most: number;
  /** Empty of no answers. */
  readonly percentiles: readonly { readonly name: string; readonly value: number }[];
}

/** A histogram for each column; the values ascend. */
export function projectHistograms(
  columns: readonly { readonly now: Float64Array; readonly before: Float64Array | null }[],
): HistogramModel[] {
  const all = columns.flatMap(({ now, before }) => (before === null ? [now] : [now, before]));
  const filled = all.filter(({ length }) => length > 0);
  const least = Math.min(...filled.map((values) => values[0]!));
  const greatest = Math.max(1, ...filled.map((values) => values.at(-1)!));
  const scale = histogramScale(filled.length === 0 ? 0 : least, greatest, BARS);
  const counted = columns.map(({ now, before }) => ({
    now,
    counts: histogramCounts(now, scale),
    before: before && histogramCounts(before, scale),
  }));
  const most = Math.max(
    1,
    ...counted.flatMap(({ counts, before }) => [...counts, ...(before ?? [])]),
  );
  return counted.map(({ now, counts, before }) => ({
    scale,
    counts,
    before,
    most,
    percentiles: now.length === 0 ? [] : marks(now),
  }));
}

function marks(ascending: Float64Array) {
  return [
    { name: "p50", value: percentile(ascending, 0.5) },
    { name: "p95", value: percentile(ascending, 0.95) },
    { name: "p99", value: percentile(ascending, 0.99) },
  ];
}

export interface Bar {
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface HistogramShapes {
  readonly bars: readonly Bar[];
  readonly before: string;
  readonly base: number;
  readonly left: number;
  readonly right: number;
  /** Where the percentiles stand; those that would cover one another share a label. */
  readonly marks: readonly Label[];
  readonly ticks: readonly Tick[];
  readonly axis: readonly Label[];
}

export function layoutHistogram(model: HistogramModel, size: Size): HistogramShapes {
  const { scale, counts, most } = model;
  const { rem } = size;
  const left = GUTTER_REM * rem;
  const right = Math.max(left + 1, size.width - 1);
  const base = size.height - 1.375 * rem;
  const top = 2.75 * rem;
  const x = (value: number) => left + histogramShare(scale, value) * (right - left);
  const height = (count: number) => (count / most) * (base - top);
  const bars = Array.from(counts, (count, i) => {
    const [from, to] = [scale.edges[i]!, scale.edges[i + 1]!];
    return { x: x(from), width: x(to) - x(from), height: height(count), from, to, count };
  });
  const outline = Array.from(model.before ?? [], (count, i) => [
    { x: x(scale.edges[i]!), y: base - height(count) },
    { x: x(scale.edges[i + 1]!), y: base - height(count) },
  ]).flat();
  return {
    bars,
    before: pathThrough(outline),
    base,
    left,
    right,
    marks: percentileMarks(model, x, rem, right),
    ticks: ticks(0, most, 2)
      .filter((count) => count > 0 && Number.isInteger(count))
      .map((count) => ({ y: base - height(count), text: formatCount(count) })),
    axis: axisLabels(scale, x, rem, right),
  };
}

/** As near as this, in rem, the name of one would cover another's, or its line. */
const NEAR_REM = 7;

/**
 * Lines that stand on one another have one label. Of those that are near the one whose name leads
 * away from the others stands lower, and its line begins there: no line passes through a name.
 */
function percentileMarks(
  { percentiles }: HistogramModel,
  x: (value: number) => number,
  rem: number,
  right: number,
): Label[] {
  const values = [...new Set(percentiles.map(({ value }) => value))];
  const marks = values.map((value) => {
    const names = percentiles.filter((one) => one.value === value).map((one) => one.name);
    return { x: x(value), text: `${names.join(" ")} ${formatLength(value)}` };
  });
  const isNear = (i: number) => marks[i]!.x - (marks[i - 1]?.x ?? -Infinity) < NEAR_REM * rem;
  const labels: Label[] = [];
  for (let end = marks.length; end > 0; ) {
    let start = end - 1;
    while (isNear(start)) start--;
    const group = marks.slice(start, end);
    const isAtEdge = group.some(({ x, text }) => x > right - text.length * 0.42 * rem);
    const lower = (i: number) => (isAtEdge ? group.length - 1 - i : i) * rem;
    const anchor = isAtEdge ? "end" : "start";
    labels.unshift(...group.map((mark, i) => ({ ...mark, y: lower(i), anchor }) as const));
    end = start;
  }
  return labels;
}

function axisLabels(
  { kind, edges }: HistogramScale,
  x: (value: number) => number,
  rem: number,
  right: number,
): Label[] {
  const [from, to] = [edges[0]!, edges.at(-1)!];
  const values =
    kind === "linear" ? ticks(0, to / 1_000, 6).map((ms) => ms * 1_000) : powers(from, to);
  return values
    .map((value) => ({ x: x(value), y: 0, text: formatLength(value), anchor: "middle" as const }))
    .filter(({ x: at }) => at <= right - rem);
}

/** The powers of ten within a range. */
function powers(from: number, to: number): number[] {
  const found: number[] = [];
  for (let power = 1; power <= to; power *= 10) if (power >= from) found.push(power);
  return found;
}
