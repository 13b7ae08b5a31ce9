import { ConnectionState } from "../../../../src/trace/connection-states.ts";
import type { Point } from "../../../d3/point.ts";
import type { Box, Figure } from "../shapes.ts";
import type { Around } from "./around.ts";
import { gridIn } from "./grid.ts";
import { circle, line, square } from "./paths.ts";

/** A connection as the database sees it. */
export interface Line {
  readonly state: ConnectionState | null;
  /** Where it comes in; null: many come in together. */
  readonly y: number | null;
}

export interface Backends {
  readonly figures: readonly Figure[];
  readonly radius: number;
  /** How much of the left they take; 0 where they do not stand where their lines come in. */
  readonly aside: number;
  /** Of each line, its backend; null: it has none. */
  at(index: number): Point | null;
}

/** More limits than these are counted, not drawn. */
const MOST_DRAWN = 1_000;
/** So few free slots are drawn as what they are: soon somebody is refused. */
const FEW_LEFT = 0.15;

const kinds = [
  { state: ConnectionState.idle, process: "backend", thread: "backendThread" },
  { state: ConnectionState.querying, process: "backendQuerying", thread: "backendThreadQuerying" },
  { state: ConnectionState.heldIdle, process: "backendHeldIdle", thread: "backendThreadHeldIdle" },
] as const;

function isOpen(state: ConnectionState | null): boolean {
  return state !== null && state !== ConnectionState.opening;
}

/**
 * A backend for each connection: a process in PostgreSQL, a thread in MySQL. Each stands where its
 * line comes in, or they stand in rows with the slots that are left, where the limit is near.
 */
export function backendsIn(
  room: Box,
  lines: readonly Line[],
  { site, databaseLimit, rejectedCount }: Around,
  u: number,
): Backends {
  // One that logs in may yet be refused: it is drawn where it comes from.
  const open = lines.flatMap(({ state }, index) => (isOpen(state) ? [index] : []));
  const left = databaseLimit === null ? Number.POSITIVE_INFINITY : databaseLimit - open.length;
  const isTight = rejectedCount > 0 || left < (databaseLimit ?? 0) * FEW_LEFT;
  const isDrawn = isTight && databaseLimit !== null && databaseLimit <= MOST_DRAWN;
  const free = isDrawn ? Math.max(0, left) : 0;
  const isAligned = !isDrawn && lines.every(({ y }) => y !== null) && pitchOf(lines) >= 8 * u;
  const grid = gridIn(room, open.length + free, 13 * u);
  const size = isAligned ? Math.min(11 * u, pitchOf(lines) - 3 * u) : grid.size * 0.76;
  const rank = new Map(open.map((index, place) => [index, place]));
  const at = (index: number): Point | null => {
    if (isAligned) return { x: room.x + size, y: lines[index]!.y! };
    const place = rank.get(index);
    return place === undefined ? null : grid.at(place);
  };
  const isThread = site.database === "mysql";
  const sign = (point: Point) =>
    isThread
      ? line({ x: point.x, y: point.y - size / 2 }, { x: point.x, y: point.y + size / 2 })
      : square(point, size);
  const figures: Figure[] = kinds.map(({ state, process, thread }) => ({
    key: process,
    kind: isThread ? thread : process,
    path: open
      .filter((index) => lines[index]!.state === state)
      .map((index) => sign(at(index)!))
      .join(""),
  }));
  const reserved = Math.min(free, site.reserved);
  const slots = Array.from({ length: free }, (_, i) => grid.at(open.length + i));
  const marks = (points: readonly Point[]) =>
    points.map((point) => circle(point, Math.max(0.6, size * 0.22))).join("");
  figures.push(
    { key: "slots-free", kind: "slotFree", path: marks(slots.slice(0, free - reserved)) },
    {
      key: "slots-reserved",
      kind: "slotReserved",
      path: slots
        .slice(free - reserved)
        .map((point) => square(point, size))
        .join(""),
    },
  );
  const aside = isAligned ? size * 1.5 + 4 * u : 0;
  return { figures, aside, radius: Math.max(1.5 * u, Math.min(9 * u, size * 0.62)), at };
}

/** The least distance of two lines that come in. */
function pitchOf(lines: readonly Line[]): number {
  const heights = lines.flatMap(({ y }) => (y === null ? [] : [y])).sort((a, b) => a - b);
  return Math.min(100, ...heights.slice(1).map((y, i) => y - heights[i]!));
}
