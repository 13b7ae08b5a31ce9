import { expect, test } from "vitest";
import { layoutWaiting } from "./layout.ts";
import { projectWaiting } from "./project.ts";

const size = { width: 200, height: 31, rem: 16 };
const series = { at: new Float64Array([10, 20, 30]), value: new Int32Array([2, 5, 0]) };

test("few changes are drawn as steps, each at its instant", () => {
  const model = projectWaiting(series, 5, 25, { from: 0, to: 100 });
  const { line, label, nowY, base } = layoutWaiting(model, size, 100);
  expect(label).toBe("5");
  expect(nowY).toBe(10);
  expect(line).toEqual([
    { x: 100, y: base },
    { x: 110, y: base },
    { x: 110, y: 22 },
    { x: 120, y: 22 },
    { x: 120, y: 10 },
    { x: 130, y: 10 },
    { x: 130, y: base },
    { x: 200, y: base },
  ]);
});

test("a window that begins within a step begins with its value", () => {
  const model = projectWaiting(series, 5, 25, { from: 22, to: 28 });
  expect(layoutWaiting(model, size, 100).line.every(({ y }) => y === 10)).toBe(true);
});

test("a number of thousands is written as everywhere, and stands at the right until there is room", () => {
  const many = { at: new Float64Array([0]), value: new Int32Array([1695]) };
  const shapesAt = (at: number) =>
    layoutWaiting(projectWaiting(many, 1695, at, { from: 0, to: 100 }), size, 100);
  expect(shapesAt(90)).toMatchObject({ label: "1,695", anchor: "end" });
  expect(shapesAt(40)).toMatchObject({ label: "1,695", anchor: "start" });
});
