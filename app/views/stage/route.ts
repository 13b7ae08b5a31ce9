import type { Point } from "../../d3/point.ts";

/** Where a place is, as the way to it from the head of its unit; the first point is that head. */
export type Trunk = readonly [Point, ...Point[]];

/** From one place to another of the same request: back towards its unit, and out again. */
export function route(from: Trunk, to: Trunk): readonly Point[] {
  const [head, ...out] = to;
  const back = from.slice(1).reverse();
  const passesHead = back.length === 0 || out.length === 0;
  return passesHead ? [...back, head, ...out] : [...back, ...out];
}

/** The point at a share of a way's length. */
export function along(points: readonly Point[], share: number): Point {
  const end = points.at(-1)!;
  if (share >= 1) return end;
  const lengths = points.slice(1).map((point, i) => distance(points[i]!, point));
  let left = share * lengths.reduce((sum, length) => sum + length, 0);
  for (const [i, length] of lengths.entries()) {
    if (left <= length && length > 0) return between(points[i]!, points[i + 1]!, left / length);
    left -= length;
  }
  return end;
}

/** Sets off and arrives gently. */
export function ease(share: number): number {
  return share * share * (3 - 2 * share);
}

function between(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

function distance(a: Point, b: Point): number {
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
}
