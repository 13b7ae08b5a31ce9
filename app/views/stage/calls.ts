import type { Point } from "../../d3/point.ts";
import type { Token } from "./model.ts";
import { queueIn } from "./queue.ts";
import type { Box } from "./shapes.ts";

/** Where requests stand that wait for the external service. */
export interface Calls {
  readonly radius: number;
  at(task: number, share: number): Point;
}

/**
 * Each stands as far to the right as its call has come; those that come too close are pushed apart,
 * and where there is no room for that they are packed, the next answer at the right.
 */
export function callsIn(tokens: readonly Token[], box: Box, radius: number, u: number): Calls {
  const calling = tokens.flatMap(({ task, to }) =>
    to.kind === "service" ? [{ task, share: to.share }] : [],
  );
  calling.sort((a, b) => b.share - a.share || a.task - b.task);
  const middle = box.y + box.height / 2;
  const least = 2 * radius + 2 * u;
  const xOf = (share: number) => box.x + radius + (box.width - 2 * radius) * share;
  const spots = new Map<number, Point>();
  const isPacked = calling.length * least > box.width;
  const packed = queueIn(box, calling.length, u);
  let right = Number.POSITIVE_INFINITY;
  for (const [rank, { task, share }] of calling.entries()) {
    // Those still to come need their room at the left.
    const leftmost = xOf(0) + (calling.length - 1 - rank) * least;
    right = Math.max(leftmost, Math.min(xOf(share), right - least));
    spots.set(task, isPacked ? packed.at(rank) : { x: right, y: middle });
  }
  return {
    radius: isPacked ? Math.min(radius, packed.radius) : radius,
    at: (task, share) => spots.get(task) ?? { x: xOf(share), y: middle },
  };
}
