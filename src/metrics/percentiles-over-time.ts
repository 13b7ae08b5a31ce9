import type { Answers } from "../trace/answers.ts";
import { type Bins, countPerBin } from "../trace/bins.ts";
import { countBefore } from "../trace/search.ts";
import { percentile } from "./distribution.ts";

/** Of the answers within each part of time: how many, and how long they took, in microseconds. */
export interface PercentilesOverTime {
  readonly bins: Bins;
  readonly count: Int32Array;
  /** NaN where there was no answer. */
  readonly p50: Float64Array;
  readonly p95: Float64Array;
  readonly p99: Float64Array;
}

/**
 * Response times by the moment of the answer, as a monitoring system sees them: what is drawn at the
 * left of the playhead was known there.
 */
export function percentilesOverTime({ at, took }: Answers, bins: Bins): PercentilesOverTime {
  const count = countPerBin(at, bins);
  const p50 = new Float64Array(bins.count);
  const p95 = new Float64Array(bins.count);
  const p99 = new Float64Array(bins.count);
  let start = countBefore(at, bins.from);
  for (let bin = 0; bin < bins.count; bin++) {
    const ascending = took.slice(start, start + count[bin]!).sort();
    p50[bin] = percentile(ascending, 0.5);
    p95[bin] = percentile(ascending, 0.95);
    p99[bin] = percentile(ascending, 0.99);
    start += count[bin]!;
  }
  return { bins, count, p50, p95, p99 };
}
