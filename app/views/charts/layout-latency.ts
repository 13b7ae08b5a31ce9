import { countBefore, countUpTo } from "../../../src/trace/search.ts";
import type { LatencyChart } from "./chart.ts";
import { type ChartShapes, type Label, type Plot, stepLine } from "./plot.ts";

/** Every answer as a dot where it was sent, as high as it took; percentiles as lines. */
export function layoutLatency(
  chart: LatencyChart,
  before: LatencyChart | null,
  plot: Plot,
): ChartShapes {
  const { bins, p50, p95, p99 } = chart.over;
  const line = (values: Float64Array) => stepLine(plot, bins, chart.endedAt, values);
  return {
    areas: [],
    lines: [
      { look: "thin", d: line(p50) },
      { look: "dashed", d: line(p95) },
      { look: "strong", d: line(p99) },
    ],
    before:
      before === null ? "" : stepLine(plot, before.over.bins, before.endedAt, before.over.p99),
    labels: percentileLabels(chart, plot),
    dots: dotsOf(chart, plot),
  };
}

/** Each pixel that an answer falls on, once: a million answers are no more dots than there are pixels. */
function dotsOf({ each }: LatencyChart, { x, y, window, base }: Plot): Int32Array {
  const width = Math.ceil(x.right) + 1;
  const first = countBefore(each.at, window.from);
  const end = countUpTo(each.at, window.to);
  const isTaken = new Uint8Array(width * (Math.ceil(base) + 1));
  const dots: number[] = [];
  for (let answer = first; answer < end; answer++) {
    const column = Math.round(x(each.at[answer]!));
    const row = Math.round(y(each.took[answer]!));
    const pixel = row * width + column;
    if (row < 0 || isTaken[pixel] !== 0) continue;
    isTaken[pixel] = 1;
    dots.push(pixel);
  }
  return Int32Array.from(dots);
}

/** How wide the rows of pixels of `dotsOf` are. */
export function dotRow({ x }: Plot): number {
  return Math.ceil(x.right) + 1;
}

const LABELS_REM = 14;
/** How wide the name of a line is, and how far from its line and from the next name, in rem. */
const NAME_REM = 1.5;
const ABOVE_REM = 0.625;
const APART_REM = 0.8;

/** A line, named where it ends. */
interface Named {
  readonly names: readonly string[];
  /** The highest of the lines that are named together, and the lowest. */
  readonly upper: Float64Array;
  readonly lower: Float64Array;
}

/** Names at the right ends of the lines; those that would cover one another, or a line, are one. */
function percentileLabels(
  { over, endedAt }: LatencyChart,
  { x, y, window, rem, top }: Plot,
): Label[] {
  const { bins, count } = over;
  let bin = Math.min(bins.count, Math.ceil((window.to - bins.from) / bins.width)) - 1;
  while (bin >= 0 && count[bin] === 0) bin--;
  // Where there is no room for them beside the playhead's number, the words over the plot will do.
  if (bin < 0 || x.right - x.left < LABELS_REM * rem) return [];
  const right = Math.min(x.right, x(Math.min(endedAt, bins.from + (bin + 1) * bins.width)));
  // Where the run ends soon after the beginning of the axis, there is only room behind it.
  const isNarrow = right < x.left + 6 * rem;
  /** Between which heights a line is where so many names stand. */
  const reach = (values: Float64Array, names: number) => {
    const from = isNarrow
      ? bin
      : (x.invert(right - names * NAME_REM * rem) - bins.from) / bins.width;
    const heights = [...values.subarray(Math.max(0, Math.floor(from)), bin + 1)]
      .filter((value) => !Number.isNaN(value))
      .map(y);
    return { highest: Math.min(...heights), lowest: Math.max(...heights) };
  };
  const heightOf = ({ names, upper }: Named) =>
    Math.max(top - 0.5 * rem, reach(upper, names.length).highest - ABOVE_REM * rem);
  const stacked: Named[] = [];
  for (const [name, values] of [
    ["p99", over.p99],
    ["p95", over.p95],
    ["p50", over.p50],
  ] as const) {
    let named: Named = { names: [name], upper: values, lower: values };
    for (let above = stacked.at(-1); above !== undefined; above = stacked.at(-1)) {
      const free = Math.max(
        heightOf(above) + APART_REM * rem,
        reach(above.lower, named.names.length).lowest + (APART_REM * rem) / 2,
      );
      if (heightOf(named) >= free) break;
      stacked.pop();
      named = { names: [...above.names, ...named.names], upper: above.upper, lower: named.lower };
    }
    stacked.push(named);
  }
  return stacked.map((named) => ({
    x: isNarrow ? right + 3 : right - 2,
    y: heightOf(named),
    text: named.names.join(" "),
    anchor: isNarrow ? "start" : "end",
  }));
}
