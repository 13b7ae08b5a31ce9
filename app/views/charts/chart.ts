import type { Micros } from "../../../src/kernel/time.ts";
import type { PercentilesOverTime } from "../../../src/metrics/percentiles-over-time.ts";
import type { Answers } from "../../../src/trace/answers.ts";
import type { Bins } from "../../../src/trace/bins.ts";
import type { Series } from "../../../src/trace/series.ts";

/** Everything that is drawn over time, from top to bottom. */
export const chartIds = [
  "connections",
  "pooler",
  "waiting",
  "latency",
  "throughput",
  "cores",
  "memory",
] as const;
export type ChartId = (typeof chartIds)[number];

/** How an area or a line is known, by colour and pattern. */
export type Look =
  | "querying"
  | "heldIdle"
  | "pinned"
  | "idle"
  | "opening"
  | "solid"
  | "dots"
  | "stripes"
  | "pale"
  | "strong"
  | "dashed"
  | "thin";

/** A part of a whole, over time. */
export interface Band {
  readonly name: string;
  readonly look: Look;
  readonly series: Series;
}

interface OfRun {
  /** Where the run ends: after that there is nothing to draw. */
  readonly endedAt: Micros;
}

/** Parts that stand on one another. */
export interface StackChart extends OfRun {
  readonly kind: "stack";
  readonly id: ChartId;
  /** From the bottom to the top; those that are never there are left out. */
  readonly bands: readonly Band[];
  readonly total: Series;
  /** What one of the series' steps is in the unit shown: memory counts in ten-thousandths. */
  readonly unit: number;
  /** More than this there cannot be; null: no limit. */
  readonly limit: number | null;
}

/** Answers a second, and arrivals beside them. */
export interface RateChart extends OfRun {
  readonly kind: "rate";
  readonly id: "throughput";
  readonly bins: Bins;
  readonly answers: Int32Array;
  readonly arrivals: Int32Array;
}

/** How long answers took: each of them, and percentiles. */
export interface LatencyChart extends OfRun {
  readonly kind: "latency";
  readonly id: "latency";
  readonly over: PercentilesOverTime;
  readonly each: Answers;
  /** How long each took, ascending. */
  readonly ascending: Float64Array;
}

export type Chart = StackChart | RateChart | LatencyChart;
