import { useMemo } from "react";
import type { Micros } from "../../../src/kernel/time.ts";
import { useSlices } from "../../store/use-slices.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { type Chart, type ChartId, chartIds } from "./chart.ts";
import { projectChart } from "./project.ts";

/** The charts of some runs, each by its id; null until the first are worked out. */
export type Charts = ReadonlyMap<VariantRun, ReadonlyMap<ChartId, Chart>>;

interface Known {
  readonly shown: Micros;
  readonly charts: Map<ChartId, Chart | null>;
}

/** What was worked out of a run, for as much time as is shown; it goes with the run. */
const known = new WeakMap<VariantRun, Known>();

export function useCharts(runs: readonly VariantRun[], shown: Micros): Charts | null {
  const jobs = useMemo(
    () =>
      runs.flatMap((run) =>
        chartIds.map((id) => () => ({ run, id, chart: chartOf(run, id, shown) })),
      ),
    [runs, shown],
  );
  const results = useSlices(jobs);
  return useMemo(() => {
    if (results === null) return null;
    const charts = new Map<VariantRun, Map<ChartId, Chart>>();
    for (const { run, id, chart } of results) {
      const ofRun = charts.get(run) ?? new Map<ChartId, Chart>();
      if (chart !== null) ofRun.set(id, chart);
      charts.set(run, ofRun);
    }
    return charts;
  }, [results]);
}

function chartOf(run: VariantRun, id: ChartId, shown: Micros): Chart | null {
  let ofRun = known.get(run);
  if (ofRun?.shown !== shown) {
    ofRun = { shown, charts: new Map() };
    known.set(run, ofRun);
  }
  let chart = ofRun.charts.get(id);
  if (chart === undefined) {
    chart = projectChart(id, run, shown);
    ofRun.charts.set(id, chart);
  }
  return chart;
}
