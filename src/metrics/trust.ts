import type { Metric } from "./metric.ts";
import type { RunFacts } from "./run-facts.ts";

/** What a number rests on. */
export interface Trust {
  /** "answers", and how many of them there were. */
  readonly of: string;
  readonly count: number;
  /** 0.99 for a 99th percentile; null for a mean or a rate. */
  readonly share: number | null;
  /** How many of them were greater than the percentile; of a mean or a rate, all. */
  readonly beyond: number;
  readonly level: "enough" | "few" | "hardly";
}

/**
 * A percentile's confidence interval is made from ranks by the binomial distribution, whose normal
 * approximation wants some ten observations beyond (n · (1 − p) >= 10: Conover, Practical
 * Nonparametric Statistics, 3.2): 20 for a median, 1,000 for a p99. With none beyond, the percentile
 * is the greatest value there happened to be.
 */
const ENOUGH_BEYOND = 10;

/** One standard error of a rate of Poisson events, or of a mean of exponential times, is 1/√n: 10 %. */
const ENOUGH_OF_ALL = 100;
const HARDLY_OF_ALL = 10;

/** What a number of a run rests on; null where that is no question, or where there is no number. */
export function trustOf({ sample }: Metric, facts: RunFacts): Trust | null {
  if (sample === undefined || sample.share === 1) return null;
  const { of, share } = sample;
  const count = sample.count(facts);
  return count === 0 ? null : { of, share, count, ...judged(share, count) };
}

function judged(share: number | null, count: number): Pick<Trust, "beyond" | "level"> {
  const beyond = share === null ? count : count - Math.ceil(share * count);
  const [hardly, enough] = share === null ? [HARDLY_OF_ALL, ENOUGH_OF_ALL] : [1, ENOUGH_BEYOND];
  return { beyond, level: beyond < hardly ? "hardly" : beyond < enough ? "few" : "enough" };
}
