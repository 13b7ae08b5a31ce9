import { expect, test } from "vitest";
import { exponential } from "./exponential.ts";
import { Purpose, Stream } from "./random.ts";

const COUNT = 400_000;

/** As arrivals draw: one after another; and as durations do: the first draw of each request. */
const draws: readonly (readonly [string, Float64Array])[] = [
  ["one after another", drawn((stream) => exponential(stream))],
  [
    "the first of each request",
    drawn((stream, request) => {
      stream.goTo(request, 3);
      return exponential(stream);
    }),
  ],
];

function drawn(next: (stream: Stream, i: number) => number): Float64Array {
  const stream = new Stream(8, Purpose.durations);
  return Float64Array.from({ length: COUNT }, (_, i) => next(stream, i)).sort();
}

function mean(values: Float64Array, of: (value: number) => number): number {
  return values.reduce((sum, value) => sum + of(value), 0) / values.length;
}

test.each(draws)("mean 1, variance 1: %s", (_, values) => {
  // Four standard errors: 1/√n of the mean, √8/√n of the variance.
  expect(Math.abs(mean(values, (x) => x) - 1)).toBeLessThan(4 / Math.sqrt(COUNT));
  const variance = mean(values, (x) => (x - 1) ** 2);
  expect(Math.abs(variance - 1)).toBeLessThan(4 * Math.sqrt(8 / COUNT));
});

test.each(draws)("as often above x as e^-x says, in the tail too: %s", (_, values) => {
  for (const x of [0.001, 0.1, 1, 3, 5, 7.6, 7.8, 9, 10]) {
    const above = values.filter((value) => value > x).length;
    const share = Math.exp(-x);
    expect(Math.abs(above - COUNT * share)).toBeLessThan(4 * Math.sqrt(COUNT * share));
  }
});

test.each(draws)("nowhere further from 1 − e^-x than chance allows: %s", (_, values) => {
  let furthest = 0;
  for (const [i, value] of values.entries()) {
    const below = 1 - Math.exp(-value);
    furthest = Math.max(furthest, below - i / COUNT, (i + 1) / COUNT - below);
  }
  // Kolmogorov and Smirnov: beyond 1.95/√n once in a thousand.
  expect(furthest).toBeLessThan(1.95 / Math.sqrt(COUNT));
});

test("the draws never change: published links rest on them", () => {
  const stream = new Stream(1, Purpose.arrivals);
  expect(Array.from({ length: 5 }, () => exponential(stream))).toEqual([
    1.9927440479252514, 0.8400310305063243, 1.0380019234722926, 0.5808119170833191,
    0.20259029116223157,
  ]);
  // Some 1,100 of these lie in the wedges under the curve: too few for the shares above to show
  // when the wrong ones are taken.
  const sum = Array.from({ length: 100_000 }, () => exponential(stream)).reduce((a, b) => a + b);
  expect(sum).toBe(100_274.959_364_109_88);
});
