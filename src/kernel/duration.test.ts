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
];

test.each(durations)("whole microseconds, never below 0: $kind", (duration) => {
  expect(drawn(duration).filter((value) => !Number.isInteger(value) || value < 0)).toEqual([]);
});

test.each(durations)("on average what it says: $kind", (duration) => {
  // The exponential one is the widest: its standard deviation is its mean.
  const bound = Math.max(1e-9, (4 * meanOf(duration)) / Math.sqrt(COUNT));
  expect(Math.abs(average(drawn(duration)) - meanOf(duration))).toBeLessThan(bound);
});

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
