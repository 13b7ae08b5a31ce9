import type { Point } from "../../../d3/point.ts";
import type { TextSize } from "../../../d3/use-drawing.ts";
import type { Box } from "../shapes.ts";

/** What a world is made of, which decides who gets how much room. */
export interface Needs {
  readonly processes: number;
  readonly database: boolean;
  readonly service: boolean;
  readonly pooler: boolean;
  /** Connections to the database, all together. */
  readonly connections: number;
  /** Where the units of one process would like to end. */
  readonly unitsWidth: number | null;
}

/** Where the parts of the world stand. */
export interface Areas {
  readonly u: number;
  /** The size of small text. */
  readonly small: number;
  readonly isTall: boolean;
  /** All processes, and with several of them their pools too. */
  readonly server: Box;
  /** The connections of one process; null: there is none, or each process has its own beside it. */
  readonly pool: Box | null;
  readonly pooler: Box | null;
  /** Between the pooler and the database. */
  readonly servers: Box | null;
  readonly database: Box | null;
  readonly service: Box | null;
  /** Where in it the requests stand. */
  readonly calls: Box | null;
  readonly queue: Box;
  readonly entry: Point;
  /** Where who comes enters the server, and answers leave it. */
  readonly door: Point;
  readonly outside: Point;
  readonly answered: Point;
  readonly lost: Point;
}

/** The height of the words above a part. */
const HEAD = 18;

/** From left to right: outside, the server, the pool, the database; the service under these. */
export function wideAreas(
  { width, height, rem, small }: TextSize,
  gutter: number,
  needs: Needs,
): Areas {
  const u = rem / 16;
  const top = HEAD * u;
  const left = gutter;
  const isMany = needs.connections > 40;
  // Its words stand beside its backends.
  const roomy = isMany ? 128 * u : Math.max(88 * u, 7.75 * small);
  const databaseWidth = needs.database ? Math.min(roomy, width * 0.16) : 0;
  const databaseLeft = width - databaseWidth;
  const poolerWidth = needs.pooler ? Math.min(210 * u, width * 0.24) : 0;
  const serversWidth = needs.pooler ? poolerWidth * 0.42 : 0;
  const poolerLeft = databaseLeft - poolerWidth;
  const hasOne = needs.processes === 1;
  const hasColumn = needs.service && !needs.database;
  const columnWidth = hasColumn ? Math.min(300 * u, (width - left) * 0.3) : 0;
  const stripTop = height - 24 * u;
  const hasStrip = needs.service && needs.database;
  const poolBottom = hasStrip ? stripTop - 5 * u : height;

  const available = poolerLeft - left;
  const wanted = hasOne ? available * (needs.pooler ? 0.55 : 0.54) : available;
  const alone = width - left - columnWidth - (hasColumn ? 24 * u : 0);
  const unitsWidth = needs.unitsWidth ?? Number.POSITIVE_INFINITY;
  const serverWidth = needs.database ? Math.min(wanted, unitsWidth) : Math.min(alone, unitsWidth);
  const serverRight = left + serverWidth;
  const poolLeft = serverRight + 24 * u;
  const serverBottom = hasStrip && !hasOne ? poolBottom : height;
  const stripLeft = hasOne ? poolLeft : left;
  const service = hasColumn
    ? box(width - columnWidth, top, width, height)
    : hasStrip
      ? box(stripLeft, stripTop, width, height)
      : null;
  return {
    u,
    small,
    isTall: false,
    server: box(left, top, serverRight, serverBottom),
    pool: needs.database && hasOne ? box(poolLeft, top, poolerLeft, poolBottom) : null,
    pooler: needs.pooler ? box(poolerLeft, top, databaseLeft - serversWidth, poolBottom) : null,
    servers: needs.pooler ? box(databaseLeft - serversWidth, top, databaseLeft, poolBottom) : null,
    database: needs.database ? box(databaseLeft, top, width, poolBottom) : null,
    service,
    calls:
      service &&
      (hasColumn
        ? box(service.x + 8 * u, top + 8 * u, width - 8 * u, height - 8 * u)
        : box(stripLeft + 112 * u, stripTop + u, width - 76 * u, height - u)),
    queue: box(0, top + 3 * u, left - 20 * u, height - 36 * u),
    entry: { x: -24 * u, y: top + 15 * u },
    door: { x: left, y: top + 15 * u },
    outside: { x: 0, y: 10 * u },
    answered: { x: 0, y: height - 9 * u },
    lost: { x: 0, y: height - 25 * u },
  };
}

/** From top to bottom, on a narrow screen. */
export function tallAreas({ width, height, rem, small }: TextSize, needs: Needs): Areas {
  const u = rem / 16;
  const top = 64 * u;
  const footTop = height - 44 * u;
  const hasFoot = needs.database || needs.service;
  const hasOne = needs.processes === 1;
  const poolerHeight = needs.pooler ? 54 * u : 0;
  const bottom = hasFoot ? footTop - 24 * u : height;
  const serverBottom =
    needs.database && hasOne ? top + (bottom - poolerHeight - top) * 0.54 : bottom - poolerHeight;
  const databaseRight = needs.service ? width * 0.4 : width;
  const serviceLeft = needs.database ? databaseRight + 8 * u : 0;
  const poolTop = serverBottom + 10 * u;
  const poolerTop = bottom - poolerHeight;
  // The words stand under the connections: above the database there is room for them already.
  const poolBottom = poolerTop - (needs.pooler ? 18 * u : 0);
  return {
    u,
    small,
    isTall: true,
    server: box(0, top, width, serverBottom),
    pool: needs.database && hasOne ? box(0, poolTop, width, poolBottom) : null,
    pooler: needs.pooler ? box(0, poolerTop + 4 * u, width, poolerTop + 32 * u) : null,
    servers: needs.pooler ? box(0, poolerTop + 32 * u, width, bottom + 20 * u) : null,
    database: needs.database ? box(0, footTop, databaseRight, height) : null,
    service: needs.service ? box(serviceLeft, footTop, width, height) : null,
    calls: needs.service ? box(serviceLeft + 5 * u, footTop + 20 * u, width - 5 * u, height) : null,
    queue: box(width * 0.34, 0, width, top - 24 * u),
    entry: { x: width * 0.5, y: -16 * u },
    door: { x: width * 0.5, y: top },
    outside: { x: 0, y: 10 * u },
    answered: { x: 0, y: 26 * u },
    lost: { x: 0, y: 42 * u },
  };
}

export function box(left: number, top: number, right: number, bottom: number): Box {
  return { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

/** What is left of a box without so much at each side. */
export function inset({ x, y, width, height }: Box, by: number): Box {
  return box(x + by, y + by, x + width - by, y + height - by);
}
