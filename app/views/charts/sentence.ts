import { percentile } from "../../../src/metrics/distribution.ts";
import { peakOf } from "../../../src/trace/series.ts";
import { peakTime } from "../../../src/trace/series-sum.ts";
import { formatOnScale, chartSentences as words } from "../../strings/charts.ts";
import type { Chart } from "./chart.ts";
import { unitOf } from "./reading.ts";

/** What a chart says of the whole run, and of the run before. */
export function sentenceOf(chart: Chart, before: Chart | null): string {
  const now = sentence(chart);
  const then = before === null ? "" : key(before);
  return then === "" || then === key(chart) ? now : words.before(now, then);
}

function sentence(chart: Chart): string {
  switch (chart.kind) {
    case "stack":
      return peakOf(chart.total) === 0
        ? words.never
        : words.peak(key(chart), peakTime(chart.total));
    case "rate":
      return words.throughput(sum(chart.answers), sum(chart.arrivals));
    case "latency": {
      const { ascending } = chart;
      const [p50, p99] = [percentile(ascending, 0.5), percentile(ascending, 0.99)];
      return ascending.length === 0 ? words.never : words.latency(p50, p99, ascending.length);
    }
  }
}

/** The number that a chart is remembered by. */
function key(chart: Chart): string {
  if (chart.kind === "stack") {
    return formatOnScale(peakOf(chart.total) * chart.unit, unitOf(chart.id));
  }
  if (chart.kind === "rate") return `${sum(chart.answers)}`;
  return words.p99(percentile(chart.ascending, 0.99));
}

function sum(counts: Int32Array): number {
  return counts.reduce((total, count) => total + count, 0);
}
