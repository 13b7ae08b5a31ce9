import type { Chart } from "./chart.ts";
import { layoutLatency } from "./layout-latency.ts";
import { layoutRate } from "./layout-rate.ts";
import { layoutStack } from "./layout-stack.ts";
import type { ChartShapes, Plot } from "./plot.ts";

/** A chart, and the same one of the run before where there is one. */
export function layoutChart(chart: Chart, before: Chart | null, plot: Plot): ChartShapes {
  switch (chart.kind) {
    case "stack":
      return layoutStack(chart, before?.kind === "stack" ? before : null, plot);
    case "rate":
      return layoutRate(chart, before?.kind === "rate" ? before : null, plot);
    case "latency":
      return layoutLatency(chart, before?.kind === "latency" ? before : null, plot);
  }
}
