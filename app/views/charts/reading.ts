import type { Micros } from "../../../src/kernel/time.ts";
import { binAt } from "../../../src/trace/bins.ts";
import { valueAt } from "../../../src/trace/series.ts";
import { charts, formatOnScale } from "../../strings/charts.ts";
import { formatCount, formatLength, formatRate } from "../../strings/format.ts";
import type { Chart, ChartId, LatencyChart, Look, RateChart, StackChart } from "./chart.ts";
import { perSecond } from "./project.ts";

/** One value of a chart at a moment. */
export interface Reading {
  readonly name: string;
  readonly look: Look;
  readonly text: string;
}

const NONE = "–";

/** What a chart says of a moment: as many values, in the same order, whatever the moment. */
export function readChart(chart: Chart, at: Micros): Reading[] {
  switch (chart.kind) {
    case "stack":
      return readStack(chart, at);
    case "rate":
      return readRate(chart, at);
    case "latency":
      return readLatency(chart, at);
  }
}

/** The height at which a chart is at a moment, on its own scale, and the number that stands there. */
export function markAt(chart: Chart, at: Micros): { value: number; text: string } | null {
  if (chart.kind === "stack") {
    const value = valueAt(chart.total, at) * chart.unit;
    return { value, text: formatOnScale(value, unitOf(chart.id)) };
  }
  const { bins } = chart.kind === "rate" ? chart : chart.over;
  const bin = binAt(bins, at);
  if (bin < 0) return null;
  if (chart.kind === "rate") {
    const value = perSecond(chart.answers[bin]!, bins);
    return { value, text: formatRate(value) };
  }
  const value = chart.over.p99[bin]!;
  return Number.isNaN(value) ? null : { value, text: formatLength(value) };
}

/** In what the scale of a chart counts. */
export function unitOf(id: ChartId): "count" | "mb" | "perSecond" | "ms" {
  const other = { memory: "mb", throughput: "perSecond", latency: "ms" } as const;
  return id in other ? other[id as keyof typeof other] : "count";
}

function readStack({ id, bands, unit }: StackChart, at: Micros): Reading[] {
  return bands.map(({ name, look, series }) => ({
    name,
    look,
    text: formatOnScale(valueAt(series, at) * unit, unitOf(id)),
  }));
}

function readRate({ bins, answers, arrivals }: RateChart, at: Micros): Reading[] {
  const bin = binAt(bins, at);
  const text = (counts: Int32Array) => (bin < 0 ? NONE : formatRate(perSecond(counts[bin]!, bins)));
  return [
    { name: charts.answered, look: "solid", text: text(answers) },
    { name: charts.arrived, look: "dashed", text: text(arrivals) },
  ];
}

function readLatency({ over }: LatencyChart, at: Micros): Reading[] {
  const bin = binAt(over.bins, at);
  const text = (values: Float64Array) => {
    const value = values[bin] ?? Number.NaN;
    return Number.isNaN(value) ? NONE : formatLength(value);
  };
  return [
    { name: "p50", look: "thin", text: text(over.p50) },
    { name: "p95", look: "dashed", text: text(over.p95) },
    { name: "p99", look: "strong", text: text(over.p99) },
    { name: charts.answers.toLowerCase(), look: "dots", text: formatCount(over.count[bin] ?? 0) },
  ];
}
