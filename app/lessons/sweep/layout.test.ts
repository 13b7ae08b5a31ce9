import { expect, test } from "vitest";
import { howMany } from "../../../src/lessons/chapters/how-many.ts";
import type { Swept } from "../../../src/lessons/sweep.ts";
import { layoutSweep } from "./layout.ts";

const [sizes, knee] = howMany.sweeps;
const size = { width: 800, height: 500, rem: 16, small: 11 };

function swept(value: number, p99Ms: number): Swept {
  return { value, p99Ms, connectionMs: 30, databaseMs: 50, allMs: 100 };
}

test("a curve joins only neighbours that have both been run", () => {
  const { curve, dots } = layoutSweep(
    sizes,
    [swept(2, 10_000), swept(3, 1_000), swept(5, 60), swept(6, 60)],
    3,
    size,
  );
  expect(dots.map(({ value, isChosen }) => [value, isChosen])).toEqual([
    [2, false],
    [3, true],
    [5, false],
    [6, false],
  ]);
  expect(curve.match(/M/g)).toHaveLength(2);
  expect(layoutSweep(sizes, [], 4, size).curve).toBe("");
});

test("ten times as long is one line up where the scale says so, three times as high where not", () => {
  const heights = (sweep: typeof sizes | typeof knee) =>
    layoutSweep(sweep, [], 4, size).ticks.map(({ ms, y }) => [ms, Math.round(y)]);
  const [a, b, c, d] = heights(sizes).map(([, y]) => y!);
  expect(heights(sizes).map(([ms]) => ms)).toEqual([10, 100, 1_000, 10_000]);
  expect(Math.abs(a! - b! - (b! - c!))).toBeLessThanOrEqual(1);
  expect(Math.abs(b! - c! - (c! - d!))).toBeLessThanOrEqual(1);
  expect(heights(knee).map(([ms]) => ms)).toEqual([0, 50, 100, 150]);
});

test("the parts of a request's time fill a column, and nothing leaves the picture", () => {
  const shapes = layoutSweep(sizes, [swept(4, 50)], 4, size);
  const { parts } = shapes.columns.find(({ value }) => value === 4)!;
  expect(parts!.reduce((all, part) => all + part)).toBeCloseTo(shapes.strip.height);
  expect(parts![0]).toBeCloseTo(0.3 * shapes.strip.height);
  for (const { x, width } of shapes.columns) {
    expect(x - width / 2).toBeGreaterThanOrEqual(shapes.left);
    expect(x + width / 2).toBeLessThanOrEqual(size.width);
  }
  expect(shapes.strip.top + shapes.strip.height).toBeLessThan(size.height);
});
