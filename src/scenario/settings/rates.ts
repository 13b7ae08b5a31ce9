import { MICROS_PER_MS } from "../../kernel/time.ts";

/** Most requests a second, of any pattern of arrival. */
export const MOST_PER_SECOND = 100_000;

/** From this instant on, so many a second. */
export interface RateStep {
  readonly fromMs: number;
  readonly perSecond: number;
}

/** The pairs of `arrivals.rates`; a last number without a partner is left out. */
export function ratePairs(rates: readonly number[]): readonly RateStep[] {
  const count = Math.floor(rates.length / 2);
  return Array.from({ length: count }, (_, i) => ({
    fromMs: rates[2 * i]!,
    perSecond: rates[2 * i + 1]!,
  }));
}

/** The list as it can be run: whole pairs in order of time, no rate too high. */
export function orderedRates(rates: readonly number[]): readonly number[] {
  return ratePairs(rates)
    .toSorted((a, b) => a.fromMs - b.fromMs)
    .flatMap(({ fromMs, perSecond }) => [fromMs, Math.min(perSecond, MOST_PER_SECOND)]);
}

/** When so many requests have come, on average; infinite where they never do. */
export function timeOfRequests(rates: readonly number[], count: number): number {
  const pairs = ratePairs(rates);
  let left = count;
  for (const [i, { fromMs, perSecond }] of pairs.entries()) {
    const untilMs = pairs[i + 1]?.fromMs ?? Number.POSITIVE_INFINITY;
    const neededMs =
      perSecond === 0 ? Number.POSITIVE_INFINITY : (left / perSecond) * MICROS_PER_MS;
    if (fromMs + neededMs <= untilMs) return fromMs + neededMs;
    left -= ((untilMs - fromMs) / MICROS_PER_MS) * perSecond;
  }
  return Number.POSITIVE_INFINITY;
}
