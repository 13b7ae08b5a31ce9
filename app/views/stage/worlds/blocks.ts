import type { Box } from "../shapes.ts";
import type { Areas } from "./areas.ts";
import { box } from "./areas.ts";

/** A process, and beside it the connections of its own pool. */
export interface Block {
  readonly box: Box;
  /** null: no process ever has a connection. */
  readonly pool: Box | null;
}

export interface Blocks {
  readonly all: readonly Block[];
  /** Do the connections reach as far as the database? */
  readonly isOneColumn: boolean;
}

/** How wide a process likes to be for its height, its pool included. */
const PLEASANT_SHAPE = 1.9;

/**
 * Processes side by side and under one another, each with its pool. `shape` is how wide one likes to
 * be for its height; up to three with pools stand under one another, so that their connections reach
 * the database.
 */
export function blocksIn(
  { server, pool, isTall, u }: Areas,
  count: number,
  hasPools: boolean,
  shape = PLEASANT_SHAPE,
): Blocks {
  if (count === 1) return { all: [{ box: server, pool }], isOneColumn: true };
  const isOneColumn = hasPools && count <= 3 && !isTall;
  const columns = isOneColumn ? 1 : columnsFor(server, count, shape);
  const rows = Math.ceil(count / columns);
  const gap = Math.min(8 * u, Math.min(server.width / columns, server.height / rows) * 0.16);
  const width = (server.width - (columns - 1) * gap) / columns;
  const height = (server.height - (rows - 1) * gap) / rows;
  const all = Array.from({ length: count }, (_, process) => {
    const x = server.x + (process % columns) * (width + gap);
    const y = server.y + Math.floor(process / columns) * (height + gap);
    const edge = hasPools ? x + width * (isOneColumn ? 0.54 : 0.64) : x + width;
    const poolLeft = edge + Math.min(24 * u, width * 0.06);
    return {
      box: box(x, y, edge, y + height),
      pool: hasPools ? box(poolLeft, y, x + width, y + height) : null,
    };
  });
  return { all, isOneColumn };
}

/** So many that each is closest to the shape it likes. */
function columnsFor({ width, height }: Box, count: number, shape: number): number {
  let best = 1;
  let least = Number.POSITIVE_INFINITY;
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const ratio = width / columns / (height / rows) / shape;
    const distance = Math.max(ratio, 1 / ratio);
    if (distance >= least) continue;
    least = distance;
    best = columns;
  }
  // As many in each row, where that takes no row more.
  return Math.ceil(count / Math.ceil(count / best));
}
