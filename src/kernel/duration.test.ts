import { expect, test } from "vitest";
import { type Duration, drawDuration, fixed, meanOf } from "./duration.ts";
import { Purpose, Stream } from "./random.ts";

const COUNT = 50_000;

function drawn(duration: Duration): number[] {
  const stream = new Stream(1, Purpose.durations);
  return Array.from({ length: COUNT }, (_, request) => {
    stream.goTo(request, 0);
    return drawDuration(duration, stream);
  });
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const durations: readonly Duration[] = [
  fixed(5_000),
  { kind: "exponential", meanMicros: 5_000 },
  { kind: "exponential", meanMicros: 100 },
  { kind: "uniform", leastMicros: 2_000, mostMicros: 9_000 },
  { kind: "erlang", meanMicros: 5_000, stages: 4 },
  { kind: "spread", meanMicros: 5_000, variation: 2 },
  { kind: "lognormal", meanMicros: 5_000, sigma: 0.5 },
  { kind: "lognormal", meanMicros: 600_000_000, sigma: 3 },
];

test.each(durations)("whole microseconds, never below 0: $kind", (duration) => {
  expect(drawn(duration).filter((value) => !Number.isInteger(value) || value < 0)).toEqual([]);
});

/** The first four moments of a draw with mean 1: E[X], E[X²], E[X³], E[X⁴]. */
type Moments = readonly [number, number, number, number];

function exponentialMoments(mean: number): Moments {
  return [mean, 2 * mean ** 2, 6 * mean ** 3, 24 * mean ** 4];
}

function erlangMoments(k: number): Moments {
  return [1, (k + 1) / k, ((k + 1) * (k + 2)) / k ** 2, ((k + 1) * (k + 2) * (k + 3)) / k ** 3];
}

/** Whitt's two phases: each is chosen with its share, and has half of the mean. */
function spreadMoments(variation: number): Moments {
  const share = (1 + Math.sqrt((variation ** 2 - 1) / (variation ** 2 + 1))) / 2;
  const often = exponentialMoments(1 / (2 * share));
  const seldom = exponentialMoments(1 / (2 * (1 - share)));
  const moment = (i: 0 | 1 | 2 | 3) => share * often[i] + (1 - share) * seldom[i];
  return [moment(0), moment(1), moment(2), moment(3)];
}

function lognormalMoments(sigma: number): Moments {
  const moment = (n: number) => Math.exp((n * (n - 1) * sigma ** 2) / 2);
  return [moment(1), moment(2), moment(3), moment(4)];
}

const MEAN = 1_000_000;

test.each<[Duration, Moments]>([
  [{ kind: "exponential", meanMicros: MEAN }, exponentialMoments(1)],
  [{ kind: "erlang", meanMicros: MEAN, stages: 2 }, erlangMoments(2)],
  [{ kind: "erlang", meanMicros: MEAN, stages: 50 }, erlangMoments(50)],
  [{ kind: "spread", meanMicros: MEAN, variation: 1.5 }, spreadMoments(1.5)],
  [{ kind: "spread", meanMicros: MEAN, variation: 4 }, spreadMoments(4)],
  [{ kind: "lognormal", meanMicros: MEAN, sigma: 0.1 }, lognormalMoments(0.1)],
  [{ kind: "lognormal", meanMicros: MEAN, sigma: 0.7 }, lognormalMoments(0.7)],
])("mean and variance are what theory says: %o", (duration, [m1, m2, m3, m4]) => {
  const values = drawn(duration).map((value) => value / MEAN);
  const variance = m2 - m1 ** 2;
  const fourth = m4 - 4 * m1 * m3 + 6 * m1 ** 2 * m2 - 3 * m1 ** 4;
  expect(m1).toBeCloseTo(1, 12);
  // Four standard errors: of a mean, and of a variance about a known mean.
  expect(Math.abs(average(values) - 1)).toBeLessThan(4 * Math.sqrt(variance / COUNT));
  const found = average(values.map((value) => (value - 1) ** 2));
  expect(Math.abs(found - variance)).toBeLessThan(4 * Math.sqrt((fourth - variance ** 2) / COUNT));
});

test.each([2, 20])("a coefficient of variation of %d is one", (variation) => {
  const [mean, square] = spreadMoments(variation);
  expect(Math.sqrt(square - mean ** 2)).toBeCloseTo(variation, 9);
});

test.each([1, 3])("the logarithms of a lognormal draw deviate by sigma: %d", (sigma) => {
  const values = drawn({ kind: "lognormal", meanMicros: 600_000_000, sigma });
  const logs = values.map((value) => Math.log(value / 600_000_000));
  const mean = -(sigma ** 2) / 2;
  expect(Math.abs(average(logs) - mean)).toBeLessThan((4 * sigma) / Math.sqrt(COUNT));
  const found = average(logs.map((value) => (value - mean) ** 2));
  expect(Math.abs(found - sigma ** 2)).toBeLessThan(4 * sigma ** 2 * Math.sqrt(2 / COUNT));
});

test.each([fixed(5_000), { kind: "uniform", leastMicros: 2_000, mostMicros: 9_000 }] as const)(
  "on average what it says: $kind",
  (duration) => {
    const bound = Math.max(1e-9, (4 * 7_000) / Math.sqrt(12 * COUNT));
    expect(Math.abs(average(drawn(duration)) - meanOf(duration))).toBeLessThan(bound);
  },
);

test("a range has both its ends, and all between equally often", () => {
  const values = drawn({ kind: "uniform", leastMicros: 3, mostMicros: 6 });
  const counts = [3, 4, 5, 6].map((value) => values.filter((one) => one === value).length);
  expect(counts.reduce((a, b) => a + b)).toBe(COUNT);
  for (const count of counts) expect(Math.abs(count - COUNT / 4)).toBeLessThan(400);
});

test("a range of one number, and of none", () => {
  expect(new Set(drawn({ kind: "uniform", leastMicros: 4, mostMicros: 4 }))).toEqual(new Set([4]));
  expect(new Set(drawn({ kind: "exponential", meanMicros: 0 }))).toEqual(new Set([0]));
});

test("a fixed duration leaves the stream where it stands", () => {
  const touched = new Stream(1, Purpose.durations);
  const untouched = new Stream(1, Purpose.durations);
  drawDuration(fixed(7), touched);
  expect(touched.bits()).toBe(untouched.bits());
});

test("the draws never change: published links rest on them", () => {
  const stream = new Stream(1, Purpose.durations);
  const draws = durations.map((duration) => {
    stream.goTo(7, 2);
    return drawDuration(duration, stream);
  });
  expect(draws).toEqual([5000, 3275, 66, 4724, 2961, 2369, 1297, 4303]);
});
