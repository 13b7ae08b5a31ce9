import type { Queue } from "./room.ts";
import type { Box } from "./shapes.ts";

/** Sizes of a place in the line, from one with room for a number to a mere dot. */
const STEPS: readonly number[] = [24, 16, 11, 8, 6];

/** The same down to dust, for a line that has nowhere to go on. */
export const DOWN_TO_DUST: readonly number[] = [...STEPS, 4, 3, 2, 1, 0.5];

/**
 * A line that begins at the right of its box, next to the door, and goes on in rows below. Places
 * shrink when there are many, so that a crowd looks like one.
 */
export function queueIn(box: Box, count: number, u: number, steps = STEPS): Queue {
  const step = steps.find((size) => capacityAt(box, size * u) >= count);
  const size = (step ?? steps.at(-1)!) * u;
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
