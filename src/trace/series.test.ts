import fc from "fast-check";
import { expect, test } from "vitest";
import { tries } from "../../test/support/runs.ts";
import { areaOf, countOverTime, extremesPerColumn, peakOf, valueAt } from "./series.ts";

const count = (spans: readonly (readonly [number, number])[]) =>
  countOverTime(
    Float64Array.from(spans, ([from]) => from),
    Float64Array.from(spans, ([, to]) => to),
  );

test("the number goes up when a span begins and down when it ends", () => {
  const series = count([
    [0, 10],
    [5, 20],
    [30, 40],
  ]);
  expect([...series.at]).toEqual([0, 5, 10, 20, 30, 40]);
  expect([...series.value]).toEqual([1, 2, 1, 0, 1, 0]);
  expect([-1, 0, 7, 20, 99].map((at) => valueAt(series, at))).toEqual([0, 1, 2, 0, 0]);
});

test("one span that follows another at the same instant does not make a step", () => {
  expect([
    ...count([
      [0, 10],
      [10, 20],
    ]).at,
  ]).toEqual([0, 20]);
});

test("spans that have not ended count to the end", () => {
  const series = countOverTime(Float64Array.of(0, 5), Float64Array.of(10));
  expect([...series.value]).toEqual([1, 2, 1]);
});

test("the peak, and the area under the steps", () => {
  const series = count([
    [0, 10],
    [5, 20],
  ]);
  expect(peakOf(series)).toBe(2);
  expect(areaOf(series, 100)).toBe(25);
  expect(areaOf(series, 7)).toBe(9);
});

const span = fc
  .tuple(fc.nat(60), fc.nat(30))
  .map(([from, length]): [number, number] => [from, from + length]);

test("the value at any instant is the number of spans that are active", () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 50 }), fc.nat(100), (spans, at) => {
      const active = spans.filter(([from, to]) => from <= at && at < to);
      expect(valueAt(count(spans), at)).toBe(active.length);
    }),
    tries(100, 2_000),
  );
});

test("each column of a picture has the least and the greatest value within it", () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 50 }), fc.nat(40), (spans, from) => {
      const series = count(spans);
      // Columns of 6 time units, so that every change within one is at a whole number.
      const { least, most } = extremesPerColumn(series, from, from + 48, 8);
      for (let column = 0; column < 8; column++) {
        const inside = [0, 1, 2, 3, 4, 5].map((i) => valueAt(series, from + column * 6 + i));
        expect([least[column], most[column]]).toEqual([Math.min(...inside), Math.max(...inside)]);
      }
    }),
    tries(100, 2_000),
  );
});
