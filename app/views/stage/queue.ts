import type { Queue } from "./room.ts";
import type { Box } from "./shapes.ts";

/** Sizes of a place in the line, from one with room for a number to a mere dot. */
const STEPS = [24, 16, 11, 8, 6];

/**
 * A line that begins at the right of its box, next to the door, and goes on in rows below. Places
 * shrink when there are many, so that a crowd looks like one.
 */
export function queueIn(box: Box, count: number, u: number): Queue {
  const step = STEPS.map((size) => size * u).find((size) => capacityAt(box, size) >= count);
  const size = step ?? STEPS.at(-1)! * u;
  const perRow = Math.max(1, Math.floor(box.width / size));
  const cell = (rank: number) => ({
    x: box.x + box.width - ((rank % perRow) + 0.5) * size,
    y: box.y + (Math.floor(rank / perRow) + 0.5) * size,
  });
  return {
    radius: size * 0.42,
    capacity: capacityAt(box, size),
    box,
    at(rank) {
      const [here, next] = [cell(Math.floor(rank)), cell(Math.ceil(rank))];
      const share = rank - Math.floor(rank);
      return { x: here.x + (next.x - here.x) * share, y: here.y + (next.y - here.y) * share };
    },
  };
}

function capacityAt(box: Box, size: number): number {
  return Math.max(1, Math.floor(box.width / size)) * Math.max(1, Math.floor(box.height / size));
}
