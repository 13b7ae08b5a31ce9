import type { Point } from "../../../d3/point.ts";
import type { Box } from "../shapes.ts";

/** Places of one size in rows, from the upper left; as large as fits, and all of them do. */
export interface Grid {
  readonly size: number;
  at(index: number): Point;
}

export function gridIn({ x, y, width, height }: Box, count: number, largest: number): Grid {
  let size = 0;
  let columns = 1;
  for (let tried = 1; tried <= Math.max(1, count); tried++) {
    const fits = Math.min(largest, width / tried, height / Math.ceil(count / tried));
    if (fits > size) {
      size = fits;
      columns = tried;
    }
    if (width / tried < size) break;
  }
  const perRow = Math.max(columns, Math.floor(width / Math.max(size, 0.1)));
  return {
    size,
    at: (index) => ({
      x: x + ((index % perRow) + 0.5) * size,
      y: y + (Math.floor(index / perRow) + 0.5) * size,
    }),
  };
}
