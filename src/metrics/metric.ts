import type { Micros } from "../kernel/time.ts";
import type { RunFacts } from "./run-facts.ts";

/** `share` is between 0 and 1; `ratio` has no unit and no bound. */
export type Unit = "ms" | "perSecond" | "count" | "share" | "ratio" | "mb";

interface Described {
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
  /** What exactly is counted, in one sentence. */
  readonly sentence: string;
  /** The OpenTelemetry metric that measures this (semantic conventions 1.44); null for none. */
  readonly openTelemetry: string | null;
}

/** One number of a whole run; NaN where there is nothing to count. */
export interface Metric extends Described {
  compute(facts: RunFacts): number;
  /** What it is a statistic of; left out where it is a count, a sum or a mean over time. */
  readonly sample?: Sample;
}

/** The things that happened of which a number is a percentile, a mean or a rate. */
export interface Sample {
  /** "answers", "checkouts". */
  readonly of: string;
  /** 0.99 for a 99th percentile; null for a mean or a rate. */
  readonly share: number | null;
  count(facts: RunFacts): number;
}

/** One number at an instant of a run. */
export interface PlayheadMetric extends Described {
  compute(facts: RunFacts, at: Micros): number;
}
