import fc from "fast-check";
import { expect, test } from "vitest";
import { meansPerColumn } from "./column-means.ts";
import { areaOf, countOverTime, extremesPerColumn } from "./series.ts";

const span = fc.tuple(fc.nat(60), fc.nat(30)).map(([from, length]) => [from, from + length]);
const count = (spans: readonly (readonly number[])[]) =>
  countOverTime(
    Float64Array.from(spans, ([from]) => from!),
    Float64Array.from(spans, ([, to]) => to!),
  );

test("a number that holds for half of a column counts half", () => {
  const series = count([
    [0, 10],
    [5, 30],
  ]);
  expect([...meansPerColumn(series, 0, 40, 4)]).toEqual([1.5, 1, 1, 0]);
});

test("a window may begin and end anywhere", () => {
  expect([...meansPerColumn(count([[0, 10]]), 5, 15, 2)]).toEqual([1, 0]);
  expect([...meansPerColumn(count([]), 5, 15, 2)]).toEqual([0, 0]);
});

test("all columns together have the area of the series, and none leaves its extremes", () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 50 }), fc.integer({ min: 1, max: 30 }), (spans, n) => {
      const series = count(spans);
      const means = meansPerColumn(series, 0, 100, n);
      const area = means.reduce((sum, mean) => sum + (mean * 100) / n, 0);
      expect(area).toBeCloseTo(areaOf(series, 100), 6);
      const { least, most } = extremesPerColumn(series, 0, 100, n);
      for (const [column, mean] of means.entries()) {
        expect(mean).toBeGreaterThanOrEqual(least[column]! - 1e-9);
        expect(mean).toBeLessThanOrEqual(most[column]! + 1e-9);
      }
    }),
  );
});
