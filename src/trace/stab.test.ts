import fc from "fast-check";
import { expect, test } from "vitest";
import { tries } from "../../test/support/runs.ts";
import { StabIndex } from "./stab.ts";

interface Span {
  readonly from: number;
  readonly to: number;
}

function columnsOf(spans: readonly Span[]) {
  const ordered = [...spans].sort((a, b) => a.to - b.to);
  return {
    count: ordered.length,
    from: Float64Array.from(ordered, ({ from }) => from),
    to: Float64Array.from(ordered, ({ to }) => to),
  };
}

const span = fc
  .tuple(fc.nat(60), fc.nat(30))
  .map(([from, length]): Span => ({ from, to: from + length }));

test("an instant finds exactly the spans that have begun and not ended", () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 200 }), fc.nat(100), (spans, at) => {
      const columns = columnsOf(spans);
      const expected: number[] = [];
      for (let row = 0; row < columns.count; row++) {
        if (columns.from[row]! <= at && at < columns.to[row]!) expected.push(row);
      }
      expect(new StabIndex(columns).at(at)).toEqual(expected);
    }),
    tries(100, 2_000),
  );
});

test("no spans: nothing is active", () => {
  expect(new StabIndex(columnsOf([])).at(5)).toEqual([]);
});

test("rows beyond the count are not looked at", () => {
  const columns = {
    ...columnsOf([
      { from: 0, to: 9 },
      { from: 0, to: 10 },
    ]),
    count: 1,
  };
  expect(new StabIndex(columns).at(5)).toEqual([0]);
});

test("a million spans are indexed and asked well within a second", () => {
  const count = 1_000_000;
  const to = Float64Array.from({ length: count }, (_, row) => row);
  // Most are short; every thousandth has been active for long.
  const from = to.map((end, row) => (row % 1000 === 0 ? Math.max(0, end - 50_000) : end - 3));
  const started = performance.now();
  const index = new StabIndex({ count, from, to });
  let found = 0;
  for (let at = 0; at < count; at += 1000) found += index.at(at).length;
  expect(found).toBeGreaterThan(40_000);
  expect(performance.now() - started).toBeLessThan(1000);
});
