import type { Micros } from "../../../src/kernel/time.ts";
import { roundBins } from "../../../src/trace/bins.ts";
import { charts as words } from "../../strings/charts.ts";
import { formatInstant } from "../../strings/format.ts";
import type { Chart } from "./chart.ts";
import { readChart } from "./reading.ts";

/** More rows than this nobody reads. */
const MOST_ROWS = 30;

export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A chart as rows: one for each part of time, or for each of some round moments. */
export function chartTable(chart: Chart, endedAt: Micros): ChartTable {
  const names = readChart(chart, 0).map(({ name }) => name);
  const moments = momentsOf(chart, endedAt);
  const step = (moments[1] ?? 1) - (moments[0] ?? 0);
  return {
    columns: [chart.kind === "stack" ? words.time : words.from, ...names],
    rows: moments.map((at) => [
      formatInstant(at, step),
      ...readChart(chart, at).map(({ text }) => text),
    ]),
  };
}

function momentsOf(chart: Chart, endedAt: Micros): Micros[] {
  const { from, width, count } =
    chart.kind === "stack"
      ? roundBins(0, endedAt, MOST_ROWS)
      : chart.kind === "rate"
        ? chart.bins
        : chart.over.bins;
  return Array.from({ length: Math.min(count, 2 * MOST_ROWS + 1) }, (_, i) => from + i * width);
}
