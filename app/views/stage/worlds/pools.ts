import type { Point } from "../../../d3/point.ts";
import type { StageModel } from "../model.ts";
import type { Box } from "../shapes.ts";
import type { Areas } from "./areas.ts";
import { box } from "./areas.ts";
import type { Blocks } from "./blocks.ts";

/** The connections of all pools, by their numbers through all processes. */
export interface Pools {
  readonly isUpright: boolean;
  pipe(slot: number): Box;
  /** Where a connection begins, at its process, and where it ends. */
  start(slot: number): Point;
  end(slot: number): Point;
}

const PLEASANT_PITCH = 18;
/** Where one process has all the height, its connections may be as far apart as this. */
const WIDEST_PITCH = 36;
/** Above the connections of one process stands how many wait for one. */
const WAITING_HEAD = 26;

export function poolsIn(areas: Areas, blocks: Blocks, { slots, processes }: StageModel): Pools {
  const { u } = areas;
  const counts = Array<number>(processes).fill(0);
  const ranks = slots.map(({ process }) => counts[process]!++);
  const isUpright = processes === 1 && areas.isTall;
  const rooms = blocks.all.map(({ pool, box: { x, y } }) => {
    if (pool === null) return box(x, y, x, y);
    return processes === 1 && !isUpright
      ? box(pool.x, pool.y + WAITING_HEAD * u, pool.x + pool.width, pool.y + pool.height)
      : pool;
  });
  const pipe = (slot: number): Box => {
    const { process } = slots[slot]!;
    const room = rooms[process]!;
    const count = counts[process]!;
    return isUpright
      ? upright(room, ranks[slot]!, count, u)
      : level(room, ranks[slot]!, count, u, processes > 1);
  };
  return {
    isUpright,
    pipe,
    start(slot) {
      const { x, y, width, height } = pipe(slot);
      return isUpright ? { x: x + width / 2, y } : { x, y: y + height / 2 };
    },
    end(slot) {
      const { x, y, width, height } = pipe(slot);
      return isUpright ? { x: x + width / 2, y: y + height } : { x: x + width, y: y + height / 2 };
    },
  };
}

/** Under one another; beside one of several processes, in the middle of its height. */
function level(room: Box, rank: number, count: number, u: number, isCentred: boolean): Box {
  const pitch = Math.min((isCentred ? PLEASANT_PITCH : WIDEST_PITCH) * u, room.height / count);
  const height = pitch - Math.min(4 * u, pitch * 0.25);
  const top = room.y + (isCentred ? (room.height - count * pitch) / 2 : 0);
  const y = top + rank * pitch + (pitch - height) / 2;
  return { x: room.x, y, width: room.width, height };
}

function upright(room: Box, rank: number, count: number, u: number): Box {
  const pitch = Math.min(74 * u, room.width / count);
  const width = pitch - Math.min(6 * u, pitch * 0.2);
  return { x: room.x + rank * pitch + (pitch - width) / 2, y: room.y, width, height: room.height };
}
