import { expect, test } from "vitest";
import { distribution, percentile } from "./distribution.ts";

const oneTo = (count: number) => Float64Array.from({ length: count }, (_, i) => i + 1);

test("a percentile is the least value that so large a share does not exceed", () => {
  expect(percentile(oneTo(100), 0.95)).toBe(95);
  expect(percentile(oneTo(101), 0.95)).toBe(96);
  expect(percentile(oneTo(20), 0.99)).toBe(20);
  expect(percentile(oneTo(4), 0.5)).toBe(2);
  expect(percentile(oneTo(1), 0.5)).toBe(1);
  expect(percentile(oneTo(3), 0)).toBe(1);
});

test("times are microseconds in and milliseconds out, unrounded", () => {
  expect(distribution(Float64Array.of(1, 2, 1500))).toEqual({
    mean: 501 / 1000,
    p50: 0.002,
    p95: 1.5,
    p99: 1.5,
    max: 1.5,
  });
});

test("of nothing there is no percentile", () => {
  expect(distribution(new Float64Array(0)).p95).toBeNaN();
  expect(distribution(new Float64Array(0)).mean).toBeNaN();
});
