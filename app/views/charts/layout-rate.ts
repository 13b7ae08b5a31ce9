import type { RateChart } from "./chart.ts";
import { type ChartShapes, type Plot, stepLine } from "./plot.ts";
import { perSecond } from "./project.ts";

/** Answers a second as an area, arrivals as a line over it. */
export function layoutRate(chart: RateChart, before: RateChart | null, plot: Plot): ChartShapes {
  const answers = line(chart, chart.answers, plot);
  return {
    areas: [{ look: "solid", d: closed(answers, plot) }],
    lines: [
      { look: "strong", d: answers },
      { look: "dashed", d: line(chart, chart.arrivals, plot) },
    ],
    before: before === null ? "" : line(before, before.answers, plot),
    labels: [],
    dots: null,
  };
}

function line({ bins, endedAt }: RateChart, counts: Int32Array, plot: Plot): string {
  const rates = Float64Array.from(counts, (count) => perSecond(count, bins));
  return stepLine(plot, bins, endedAt, rates);
}

function closed(line: string, { base }: Plot): string {
  const xs = Array.from(line.matchAll(/[ML]([\d.]+),/g), ([, x]) => x);
  return line === "" ? "" : `${line}L${xs.at(-1)},${base}L${xs[0]},${base}Z`;
}
