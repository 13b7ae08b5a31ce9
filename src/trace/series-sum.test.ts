import fc from "fast-check";
import { expect, test } from "vitest";
import { tries } from "../../test/support/runs.ts";
import { countOverTime, valueAt } from "./series.ts";
import { peakTime, sumOf } from "./series-sum.ts";

const count = (spans: readonly (readonly number[])[]) =>
  countOverTime(
    Float64Array.from(spans, ([from]) => from!),
    Float64Array.from(spans, ([, to]) => to!),
  );
const spans = fc.array(
  fc.tuple(fc.nat(60), fc.nat(30)).map(([from, length]) => [from, from + length]),
);

test("the parts of a whole add up to it, and what is taken away is missing", () => {
  fc.assert(
    fc.property(spans, spans, fc.nat(100), (some, others, at) => {
      const [a, b, all] = [count(some), count(others), count([...some, ...others])];
      expect(sumOf([a, b])).toEqual(all);
      expect(valueAt(sumOf([all, b], [1, -1]), at)).toBe(valueAt(a, at));
    }),
    tries(100, 2_000),
  );
});

test("one that begins as another ends makes no step", () => {
  expect([...sumOf([count([[0, 10]]), count([[10, 20]])]).at]).toEqual([0, 20]);
});

test("the peak is when it was first reached", () => {
  const series = count([
    [0, 50],
    [10, 20],
    [30, 40],
  ]);
  expect([peakTime(series), peakTime(count([]))]).toEqual([10, 0]);
});
