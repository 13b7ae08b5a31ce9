import fc from "fast-check";
import { expect, test } from "vitest";
import { tries } from "../../test/support/runs.ts";
import { histogramCounts, histogramScale, histogramShare } from "./histogram.ts";

test("values of one order of magnitude stand on a linear scale from 0, with round borders", () => {
  const scale = histogramScale(500, 9_800, 20);
  expect(scale.kind).toBe("linear");
  expect([...scale.edges.slice(0, 3)]).toEqual([0, 500, 1000]);
  expect([...histogramCounts(Float64Array.of(499, 500, 999, 1000), scale)].slice(0, 3)).toEqual([
    1, 2, 1,
  ]);
  expect(histogramShare(scale, scale.edges.at(-1)! / 2)).toBe(0.5);
});

test("values that differ a hundredfold stand on a logarithmic one, from the least to the greatest", () => {
  const scale = histogramScale(10, 1_000, 4);
  expect(scale.kind).toBe("log");
  expect(Array.from(scale.edges, (edge) => Math.round(edge))).toEqual([10, 32, 100, 316, 1000]);
  expect([...histogramCounts(Float64Array.of(10, 99, 101, 1_000), scale)]).toEqual([1, 1, 1, 1]);
  expect(histogramShare(scale, 100)).toBeCloseTo(0.5, 6);
});

test("equal values have a bar, and so has 0", () => {
  const counts = (value: number) =>
    [...histogramCounts(Float64Array.of(value, value), histogramScale(value, value, 30))].filter(
      (count) => count > 0,
    );
  expect([counts(500_000), counts(0), counts(1)]).toEqual([[2], [2], [2]]);
});

test("every value is in one bar", () => {
  const values = fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1 });
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 60 }), (all, bars) => {
      const ascending = Float64Array.from(all).sort();
      const scale = histogramScale(ascending[0]!, ascending.at(-1)!, bars);
      expect(scale.edges.length).toBeLessThanOrEqual(bars + 2);
      const sum = histogramCounts(ascending, scale).reduce((total, count) => total + count, 0);
      expect(sum).toBe(all.length);
      for (const value of ascending) {
        expect(histogramShare(scale, value)).toBeGreaterThanOrEqual(0);
        expect(histogramShare(scale, value)).toBeLessThanOrEqual(1);
      }
    }),
    tries(100, 2_000),
  );
});
