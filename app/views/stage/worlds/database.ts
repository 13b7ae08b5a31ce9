import type { Point } from "../../../d3/point.ts";
import { stage as stageWords } from "../../../strings/stage.ts";
import { worlds as words } from "../../../strings/worlds.ts";
import type { StageModel } from "../model.ts";
import type { Box, Caption, Cell, Figure } from "../shapes.ts";
import { type Areas, box } from "./areas.ts";
import type { Around } from "./around.ts";
import { type Backends, backendsIn } from "./backends.ts";
import type { Blocks } from "./blocks.ts";
import { coresIn } from "./cores.ts";
import type { PoolerPart } from "./pooler.ts";
import type { Pools } from "./pools.ts";

export interface DatabasePart {
  readonly figures: readonly Figure[];
  readonly captions: readonly Caption[];
  readonly cells: readonly Cell[];
  /** Of requests whose statements run. */
  readonly radius: number;
  /** From the end of a pool's connection to the backend that works for it. */
  way(slot: number): readonly Point[];
}

const NONE: DatabasePart = { figures: [], captions: [], cells: [], radius: 0, way: () => [] };
const CORES_HEIGHT = 15;
const LINE = 14;
/** Lower ones have no room for every word; the slots themselves say the same. */
const ROOMY = 110;

/** The database: a backend for each connection, its cores, and what it has refused. */
export function databaseOf(
  areas: Areas,
  { isOneColumn }: Blocks,
  pools: Pools,
  pooler: PoolerPart,
  model: StageModel,
  around: Around,
): DatabasePart {
  const { database, u, isTall } = areas;
  if (database === null) return NONE;
  const comesIn = (end: Point) => (isTall || !(isOneColumn || areas.pooler) ? null : end.y);
  const lines =
    areas.pooler === null
      ? model.slots.map(({ state }, slot) => ({ state, y: comesIn(pools.end(slot)) }))
      : around.servers.map(({ state, place }) => ({ state, y: comesIn(pooler.line(place)[1]) }));
  const tasks = around.databaseCores;
  const hasCores = tasks.length > 0 && !isTall;
  const foot = database.y + database.height - 6 * u;
  const coresTop = foot - (hasCores ? CORES_HEIGHT * u : 0);
  const wordsOf = inside(model, around, database.height >= ROOMY * u && !isTall, isTall);
  const wordsTop = coresTop - wordsOf.length * LINE * u;
  const room = isTall
    ? box(
        database.x + database.width * 0.5,
        database.y + 5 * u,
        database.x + database.width - 5 * u,
        foot,
      )
    : box(
        database.x + 7 * u,
        database.y + 6 * u,
        database.x + database.width - 7 * u,
        wordsTop - 2 * u,
      );
  const backends = backendsIn(room, lines, around, u);
  const cores = hasCores
    ? coresIn(
        box(room.x + backends.aside, coresTop, room.x + room.width, foot),
        tasks,
        "database",
        around.cores.length,
        u,
        model.requests,
      )
    : { figures: [], captions: [], cells: [] };
  return {
    figures: [...backends.figures, ...cores.figures],
    captions: [
      ...captions(database, wordsOf, isTall, backends.aside / 2, wordsTop, u),
      ...cores.captions,
    ],
    cells: cores.cells,
    radius: backends.radius,
    way: (slot) => wayTo(slot, pooler, around, areas.pooler !== null, backends),
  };
}

/** Through the pooler, over the connection to which the client is linked. */
function wayTo(
  slot: number,
  pooler: PoolerPart,
  { servers }: Around,
  hasPooler: boolean,
  backends: Backends,
): readonly Point[] {
  if (!hasPooler) return present(backends.at(slot));
  const server = servers.find((one) => one.slot === slot);
  if (server === undefined) return [pooler.entry(slot)];
  return [pooler.entry(slot), ...pooler.line(server.place), ...present(backends.at(server.place))];
}

function present(point: Point | null): readonly Point[] {
  return point === null ? [] : [point];
}

interface Line {
  readonly text: string;
  readonly kind: Caption["kind"];
}

function inside(
  model: StageModel,
  around: Around,
  isRoomy: boolean,
  isTall: boolean,
): readonly Line[] {
  const { databaseLimit, rejectedCount, site, servers } = around;
  const states = servers.length > 0 ? servers : model.slots;
  const open = states.filter(({ state }) => state !== null && state > 0).length;
  const left = databaseLimit === null ? null : databaseLimit - open;
  const isFull = left !== null && left <= site.reserved && site.reserved > 0;
  return [
    { text: stageWords.queries(model.queryingCount), kind: "inside" },
    ...(isTall ? [] : [{ text: words.connections(open, databaseLimit), kind: "quiet" } as const]),
    ...(isFull && isRoomy
      ? [{ text: words.reserved(Math.max(0, left)), kind: "quiet" } as const]
      : []),
    ...(rejectedCount > 0 ? [{ text: words.refused(rejectedCount), kind: "lost" } as const] : []),
  ];
}

function captions(
  database: Box,
  lines: readonly Line[],
  isTall: boolean,
  aside: number,
  top: number,
  u: number,
): Caption[] {
  const middle = database.x + database.width / 2 + aside;
  const [x, anchor] = isTall
    ? ([database.x + 8 * u, "start"] as const)
    : ([middle, "middle"] as const);
  const first = isTall ? database.y + 29 * u : top + 11 * u;
  return [
    {
      key: "database",
      x,
      y: isTall ? database.y + 15 * u : 10 * u,
      text: stageWords.database,
      kind: "name",
      anchor,
    },
    ...lines.map(({ text, kind }, i) => ({
      key: `database-${i}`,
      x,
      y: first + i * (isTall ? 12 : LINE) * u,
      text,
      kind,
      anchor,
      within: database,
    })),
  ];
}
