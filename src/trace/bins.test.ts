import fc from "fast-check";
import { expect, test } from "vitest";
import { tries } from "../../test/support/runs.ts";
import { binAt, countPerBin, roundBins, roundWidth } from "./bins.ts";

test("parts have a round width and begin at its multiples", () => {
  expect(roundBins(0, 30_000_000, 61)).toEqual({ from: 0, width: 500_000, count: 60 });
  expect(roundBins(1_250_000, 3_650_000, 31)).toEqual({
    from: 1_200_000,
    width: 100_000,
    count: 25,
  });
  expect([0, 1, 1.5, 3, 7, 11, 99, 100].map(roundWidth)).toEqual([1, 1, 2, 5, 10, 20, 100, 100]);
});

test("a run that takes no time has one part", () => {
  expect(roundBins(0, 0, 60)).toEqual({ from: 0, width: 1, count: 1 });
});

test("an event on the border counts for what begins there", () => {
  const bins = { from: 0, width: 10, count: 3 };
  expect([...countPerBin(Float64Array.of(0, 9, 10, 29, 30), bins)]).toEqual([2, 1, 1]);
  expect([-1, 0, 9, 10, 29, 30].map((at) => binAt(bins, at))).toEqual([-1, 0, 0, 1, 2, -1]);
});

test("every event is in one part, whatever is shown, and there are not too many parts", () => {
  const range = fc.tuple(fc.nat(1e9), fc.integer({ min: 1, max: 1e9 }));
  fc.assert(
    fc.property(
      range,
      fc.integer({ min: 2, max: 90 }),
      fc.array(fc.nat(1000)),
      (span, most, at) => {
        const [from, length] = span;
        const bins = roundBins(from, from + length, most);
        expect(bins.count).toBeGreaterThanOrEqual(1);
        expect(bins.count).toBeLessThanOrEqual(most + 1);
        expect(bins.from).toBeLessThanOrEqual(from);
        expect(bins.from + bins.count * bins.width).toBeGreaterThanOrEqual(from + length);
        const times = Float64Array.from(at, (share) => from + ((length - 1) * share) / 1000).sort();
        const all = countPerBin(times, bins).reduce((sum, count) => sum + count, 0);
        expect(all).toBe(at.length);
      },
    ),
    tries(100, 2_000),
  );
});
