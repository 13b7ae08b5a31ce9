import type { Micros } from "../../../src/kernel/time.ts";
import { percentilesOverTime } from "../../../src/metrics/percentiles-over-time.ts";
import { answersOverTime } from "../../../src/trace/answers.ts";
import { type Bins, countPerBin, roundWidth } from "../../../src/trace/bins.ts";
import { peakOf } from "../../../src/trace/series.ts";
import { factsOf } from "../../store/facts.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import type { Chart, ChartId } from "./chart.ts";
import { stacks } from "./stacks.ts";

/** Some so many parts of what is shown are counted by themselves, and at least a few of a run. */
const MOST_BINS = 60;
const LEAST_BINS = 10;
/** Of the whole run, also where little of it is shown. */
const MOST_BINS_OF_RUN = 20_000;
/** What a part should count on average, where there is so much: fewer are a matter of luck. */
const COUNT_OF_RATE = 8;
const COUNT_OF_PERCENTILES = 16;

/** The parts of a run for a picture that shows so much of it, each with some so many answers. */
export function binsFor(shown: Micros, endedAt: Micros, answers: number, each: number): Bins {
  const atLeast = [
    shown / (MOST_BINS - 1),
    endedAt / MOST_BINS_OF_RUN,
    Math.min(endedAt / LEAST_BINS, (each * endedAt) / answers),
  ];
  const width = roundWidth(Math.max(...atLeast));
  return { from: 0, width, count: Math.floor(endedAt / width) + 1 };
}

/** A chart of one run; null where the run has nothing of the kind. */
export function projectChart(id: ChartId, run: VariantRun, shown: Micros): Chart | null {
  const { trace, requests } = run;
  const { endedAt } = trace;
  const facts = factsOf(run);
  switch (id) {
    case "latency": {
      const each = answersOverTime(trace, requests);
      const bins = binsFor(shown, endedAt, each.at.length, COUNT_OF_PERCENTILES);
      const over = percentilesOverTime(each, bins);
      return { kind: "latency", id, endedAt, each, over, ascending: facts.responses };
    }
    case "throughput": {
      const bins = binsFor(shown, endedAt, requests.answers.length, COUNT_OF_RATE);
      const answers = countPerBin(requests.answers, bins);
      const arrivals = countPerBin(requests.arrivals, bins);
      return { kind: "rate", id, endedAt, bins, answers, arrivals };
    }
    default:
      return stacks[id](facts);
  }
}

/** The greatest value of a chart, for a scale that all of them share. */
export function mostOf(chart: Chart): number {
  switch (chart.kind) {
    case "stack":
      return Math.max(peakOf(chart.total) * chart.unit, chart.limit ?? 0);
    case "rate":
      return perSecond(Math.max(greatest(chart.answers), greatest(chart.arrivals)), chart.bins);
    case "latency":
      return chart.ascending.at(-1) ?? 0;
  }
}

export function perSecond(count: number, { width }: Bins): number {
  return (count * 1_000_000) / width;
}

/** `Math.max` of a spread would overflow the stack. */
function greatest(values: Float64Array | Int32Array): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}
