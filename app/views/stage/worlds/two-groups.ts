import type { Point } from "../../../d3/point.ts";
import type { Box } from "../shapes.ts";

/** Places of one size for two groups: one begins where the room does, and one ends where it ends. */
export interface TwoGroups {
  readonly size: number;
  first(index: number): Point;
  last(index: number, count: number): Point;
}

interface Sharing {
  /** The most there are of both together, and in the last one. */
  readonly all: number;
  readonly last: number;
  /** What the last one never takes of the room, and what is left between them. */
  readonly reserved: number;
  readonly gap: number;
  /** Does one stand under the other? */
  readonly isTall: boolean;
}

/** As large as fits, however many of them are in which group: in columns, or in rows where it is tall. */
export function twoGroupsIn(
  { x, y, width, height }: Box,
  { all, last, reserved, gap, isTall }: Sharing,
  largest: number,
): TwoGroups {
  const [length, depth] = isTall ? [height, width] : [width, height];
  let size = 0;
  let best = 1;
  for (let tried = 1; tried <= all; tried++) {
    // Both may begin a line.
    const both = (length - gap) / (Math.ceil(all / tried) + 1);
    const alone = (length - reserved) / Math.ceil(last / tried);
    const fits = Math.min(largest, depth / tried, both, alone);
    if (fits > size) {
      size = fits;
      best = tried;
    }
    if (depth / tried < size) break;
  }
  const perLine = Math.max(best, Math.floor(depth / Math.max(size, 0.1)));
  const at = (start: number, index: number) => {
    const along = start + (Math.floor(index / perLine) + 0.5) * size;
    const across = ((index % perLine) + 0.5) * size;
    return isTall ? { x: x + across, y: y + along } : { x: x + along, y: y + across };
  };
  return {
    size,
    first: (index) => at(0, index),
    last: (index, count) => at(length - Math.ceil(count / perLine) * size, index),
  };
}
