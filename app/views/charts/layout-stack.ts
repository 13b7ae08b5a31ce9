import { meansPerColumn } from "../../../src/trace/column-means.ts";
import { extremesPerColumn } from "../../../src/trace/series.ts";
import { pathThrough } from "../../d3/path.ts";
import type { StackChart } from "./chart.ts";
import { type ChartShapes, columnLine, columnsOf, type Label, type Plot } from "./plot.ts";

/**
 * Areas on one another, each column of pixels with its means, which add up; over them the greatest
 * total of each column, so that a peak of a microsecond is seen at every width.
 */
export function layoutStack(chart: StackChart, before: StackChart | null, plot: Plot): ChartShapes {
  const columns = columnsOf(plot, chart.endedAt);
  const sums = new Float64Array(columns.count);
  let lower = columnLine(plot, sums);
  const labels: Label[] = [];
  const areas = chart.bands.map(({ name, look, series }) => {
    const means = meansPerColumn(series, columns.from, columns.to, columns.count);
    const floor = sums.slice();
    for (const [column, mean] of means.entries()) sums[column]! += mean * chart.unit;
    const label = bandLabel(plot, name, floor, sums);
    if (label !== null) labels.push(label);
    const upper = columnLine(plot, sums);
    const d = `${pathThrough([...upper, ...lower.toReversed()])}Z`;
    lower = upper;
    return { look, d };
  });
  return {
    areas,
    lines: [{ look: "strong", d: peakLine(chart, plot) }],
    before: before === null ? "" : peakLine(before, plot),
    labels,
    dots: null,
  };
}

function peakLine({ total, unit, endedAt }: StackChart, plot: Plot): string {
  const { from, to, count } = columnsOf(plot, endedAt);
  const { most } = extremesPerColumn(total, from, to, count);
  return pathThrough(
    columnLine(
      plot,
      Float64Array.from(most, (value) => value * unit),
    ),
  );
}

/** A letter's width and a line's height, in rem; an area twice as thick is as good as any. */
const LETTER_REM = 0.39;
const LINE_REM = 0.875;

/**
 * The name of an area in its middle, where there is room for it above and below; of several such
 * places the one nearest to the middle of the plot. Null where it is too thin everywhere.
 */
function bandLabel(
  { x, y, rem }: Plot,
  name: string,
  floor: Float64Array,
  ceiling: Float64Array,
): Label | null {
  const width = Math.ceil(name.length * LETTER_REM * rem);
  const stride = Math.max(1, Math.floor(width / 6));
  let best: { readonly score: number; readonly label: Label } | null = null;
  for (let column = 0; column + width < ceiling.length; column += stride) {
    const top = y(ceiling.subarray(column, column + width).reduce((a, b) => Math.min(a, b)));
    const bottom = y(floor.subarray(column, column + width).reduce((a, b) => Math.max(a, b)));
    if (bottom - top < LINE_REM * rem) continue;
    const aside = Math.abs(column + width / 2 - ceiling.length / 2) / ceiling.length;
    const score = Math.min(bottom - top, 2 * LINE_REM * rem) * (1 - aside);
    if (best !== null && score <= best.score) continue;
    const middle = { x: x.left + column + width / 2, y: (top + bottom) / 2 };
    best = { score, label: { ...middle, text: name, anchor: "middle" } };
  }
  return best?.label ?? null;
}
