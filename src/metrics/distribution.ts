import { toMs } from "../kernel/time.ts";
import type { Metric } from "./metric.ts";
import type { RunFacts } from "./run-facts.ts";

/**
 * The percentile of ascending values by nearest rank: the least value that so large a share of
 * them does not exceed. NaN of no values.
 */
export function percentile(ascending: Float64Array, share: number): number {
  const rank = Math.ceil(share * ascending.length);
  return ascending[Math.max(rank, 1) - 1] ?? Number.NaN;
}

/** NaN of no values. */
function mean(values: Float64Array): number {
  return sum(values) / values.length;
}

export function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** The five numbers that a summary gives of a distribution, in milliseconds. */
export interface Distribution {
  readonly mean: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/** Of ascending values in microseconds. */
export function distribution(ascending: Float64Array): Distribution {
  return {
    mean: toMs(mean(ascending)),
    p50: toMs(percentile(ascending, 0.5)),
    p95: toMs(percentile(ascending, 0.95)),
    p99: toMs(percentile(ascending, 0.99)),
    max: toMs(percentile(ascending, 1)),
  };
}

const MEASURES = [
  { id: "mean", label: "mean", share: null },
  { id: "p50", label: "median", share: 0.5 },
  { id: "p95", label: "p95", share: 0.95 },
  { id: "p99", label: "p99", share: 0.99 },
  { id: "max", label: "longest", share: 1 },
] as const;

/** A metric for each of the five numbers: `response-mean` … `response-max`. */
export function distributionMetrics(
  of: Pick<Metric, "id" | "label" | "sentence" | "openTelemetry"> & { readonly values: string },
  ascending: (facts: RunFacts) => Float64Array,
): readonly Metric[] {
  return MEASURES.map(({ id, label, share }) => ({
    id: `${of.id}-${id}`,
    label: `${of.label}, ${label}`,
    unit: "ms",
    sentence: of.sentence,
    openTelemetry: of.openTelemetry,
    sample: { of: of.values, share, count: (facts) => ascending(facts).length },
    compute: (facts) => {
      const values = ascending(facts);
      return toMs(share === null ? mean(values) : percentile(values, share));
    },
  }));
}
