import { cell } from "../focus-cells.ts";
import type { StageModel } from "../model.ts";
import type { Cell } from "../shapes.ts";
import { type Areas, box } from "./areas.ts";
import type { Around } from "./around.ts";
import type { Blocks } from "./blocks.ts";

/** The row of the grid that lines are in. */
const QUEUE_ROW = 5;

/** The lines that can be asked about: before each pool, and at the pooler. */
export function queuesOf(
  areas: Areas,
  { all }: Blocks,
  { processes }: StageModel,
  { servers }: Around,
): readonly Cell[] {
  const { u, pooler } = areas;
  const pools = all.flatMap(({ pool, box: room }, process) => {
    if (pool === null) return [];
    const place =
      processes === 1
        ? box(pool.x, pool.y, pool.x + pool.width, pool.y + 24 * u)
        : box(room.x + room.width, pool.y, pool.x, pool.y + pool.height);
    const thing = { kind: "queue", queue: "pool", process } as const;
    return [cell(QUEUE_ROW, process, thing, place)];
  });
  if (pooler === null || servers.length === 0) return pools;
  const thing = { kind: "queue", queue: "pooler", process: 0 } as const;
  return [...pools, cell(QUEUE_ROW, processes, thing, { ...pooler, height: 24 * u })];
}
