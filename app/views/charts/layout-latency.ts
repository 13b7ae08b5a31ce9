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

/** Names at the right ends of the lines; those that would cover one another are one. */
function percentileLabels(
  { over, endedAt }: LatencyChart,
  { x, y, window, rem, top }: Plot,
): Label[] {
  const { bins, count } = over;
  const last = Math.min(bins.count, Math.ceil((window.to - bins.from) / bins.width)) - 1;
  let bin = last;
  while (bin >= 0 && count[bin] === 0) bin--;
  // Where there is no room for them beside the playhead's number, the words over the plot will do.
  if (bin < 0 || x.right - x.left < LABELS_REM * rem) return [];
  const ends = [
    { name: "p99", height: y(over.p99[bin]!) },
    { name: "p95", height: y(over.p95[bin]!) },
    { name: "p50", height: y(over.p50[bin]!) },
  ];
  const right = Math.min(x.right, x(Math.min(endedAt, bins.from + (bin + 1) * bins.width)));
  // Where the run ends soon after the beginning of the axis, there is only room behind it.
  const isNarrow = right < x.left + 6 * rem;
  const labels: Label[] = [];
  for (const { name, height } of ends) {
    const above = labels.at(-1);
    const at = Math.max(top - 0.375 * rem, height - 0.625 * rem);
    if (above !== undefined && at - above.y < 0.8 * rem) {
      labels[labels.length - 1] = { ...above, text: `${above.text} ${name}` };
    } else if (isNarrow) labels.push({ x: right + 3, y: at, text: name, anchor: "start" });
    else labels.push({ x: right - 2, y: at, text: name, anchor: "end" });
  }
  return labels;
}
