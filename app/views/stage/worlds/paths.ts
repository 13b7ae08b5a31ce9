import type { Point } from "../../../d3/point.ts";
import type { Box } from "../shapes.ts";

/** A tenth of a pixel: what stands on the stage need not be finer, and texts of paths stay short. */
function short(length: number): number {
  return Math.round(length * 10) / 10;
}

export function circle({ x, y }: Point, radius: number): string {
  const r = short(radius);
  return `M${short(x - radius)},${short(y)}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0Z`;
}

export function rectangle({ x, y, width, height }: Box): string {
  return `M${short(x)},${short(y)}h${short(width)}v${short(height)}h${short(-width)}Z`;
}

export function line(from: Point, to: Point): string {
  return `M${short(from.x)},${short(from.y)}L${short(to.x)},${short(to.y)}`;
}

export function square({ x, y }: Point, size: number): string {
  return rectangle({ x: x - size / 2, y: y - size / 2, width: size, height: size });
}

/** A padlock of that height, its middle at the point; the same sign as a pinned connection's. */
export function padlock({ x, y }: Point, size: number): string {
  const s = size / 10;
  const at = (dx: number, dy: number) => `${short(x + (dx - 5) * s)},${short(y + (dy - 5) * s)}`;
  const bow = `M${at(3, 4.5)}V${short(y - 2 * s)}a${short(2 * s)},${short(2 * s)} 0 0 1 ${short(4 * s)},0V${short(y - 0.5 * s)}`;
  return `M${at(1, 4.5)}h${short(8 * s)}v${short(5 * s)}h${short(-8 * s)}Z${bow}`;
}
