import type { Point } from "./point.ts";

/** A line through points. */
export function pathThrough(points: readonly Point[]): string {
  return points.length === 0
    ? ""
    : `M${points.map(({ x, y }) => `${round(x)},${round(y)}`).join("L")}`;
}

/** The area between a line and its base. */
export function areaUnder(points: readonly Point[], base: number): string {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return "";
  return `${pathThrough(points)}L${round(last.x)},${base}L${round(first.x)},${base}Z`;
}

/** A hundredth of a pixel is more than any screen has. */
function round(length: number): number {
  return Math.round(length * 100) / 100;
}
