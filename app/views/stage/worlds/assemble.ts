import type { Point } from "../../../d3/point.ts";
import type { TextSize } from "../../../d3/use-drawing.ts";
import { callsIn } from "../calls.ts";
import type { Geometry } from "../geometry.ts";
import type { StageWords } from "../layout.ts";
import type { Place, StageModel, Token } from "../model.ts";
import { queueIn } from "../queue.ts";
import { isTall } from "../room-geometry.ts";
import { type Areas, type Needs, tallAreas, wideAreas } from "./areas.ts";
import type { Around } from "./around.ts";
import { type Blocks, blocksIn } from "./blocks.ts";
import { captionsOf } from "./captions.ts";
import { databaseOf } from "./database.ts";
import { fitted } from "./fit.ts";
import { framesOf } from "./frames.ts";
import { headerOf, headerWidth } from "./header.ts";
import { membersOf, tokensByProcess } from "./members.ts";
import { poolerOf } from "./pooler.ts";
import { poolsIn } from "./pools.ts";
import { queuesOf } from "./queues.ts";
import type { Interior, World } from "./world.ts";

/** All parts of a world, put together. */
export function assemble(
  model: StageModel,
  around: Around,
  size: TextSize,
  words: StageWords,
  world: World,
): Geometry {
  const needs = needsOf(model, around, world, size, words.unit);
  const areas = isTall(size)
    ? tallAreas(size, needs)
    : wideAreas(size, words.gutter * size.rem, needs);
  const { u, small } = areas;
  const blocks = blocksIn(areas, model.processes, needs.database, world.shape);
  const members = membersOf(model);
  const tokens = tokensByProcess(model);
  const interiors = blocks.all.map(({ box }, process) =>
    world.furnish({
      u,
      small,
      process,
      box,
      members: members[process]!,
      tokens: tokens[process]!,
      model,
      around,
    }),
  );
  const inside = (unit: number) => interiors[model.units[unit]!.process]!;
  const pools = poolsIn(areas, blocks, model);
  const pooler = poolerOf(areas, pools, model, around, words.selected);
  const database = databaseOf(areas, blocks, pools, pooler, model, around);
  const header = headerOf(areas, blocks.isOneColumn, model, around, words.unit);
  const queue = queueIn(areas.queue, model.outsideCount, u);
  const calls = callsIn(model.tokens, areas.calls ?? areas.queue, 10.5 * u, u);
  const dot = Math.min(queue.radius, 10.5 * u);
  const parts = [header, database, pooler, ...interiors];

  const lease = (unit: number, slot: number): readonly [Point, ...Point[]] => {
    const start = pools.start(slot);
    const strand = inside(unit).strand?.(unit);
    const { box } = blocks.all[model.units[unit]!.process]!;
    if (pools.isUpright) return [{ x: start.x, y: box.y + box.height }, start];
    return [{ x: strand?.x ?? box.x + box.width, y: start.y }, start];
  };

  return {
    u,
    frames: framesOf(areas, blocks, model, world),
    ways: waysOf(areas, blocks),
    figures: parts.flatMap(({ figures }) => figures),
    captions: fitted(
      [...captionsOf(areas, blocks, model, around), ...parts.flatMap(({ captions }) => captions)],
      size,
    ),
    pipes: pooler.pipes,
    isUpright: pools.isUpright,
    strand: (unit) => inside(unit).strand?.(unit) ?? null,
    unitBox: (unit) => inside(unit).unitBox(unit),
    pipe: pools.pipe,
    lease,
    queue,
    cells: [
      ...header.cells,
      ...database.cells,
      ...pooler.cells,
      ...queuesOf(areas, blocks, model, around),
    ],
    radiusAt(place, token) {
      if (place.kind === "outside") return dot;
      if (place.kind === "service") return calls.radius;
      if (place.kind === "pooler") return pooler.radius;
      if (place.kind === "database") return database.radius;
      return token === undefined || token.unit < 0 ? dot : inside(token.unit).radius(token, place);
    },
    trunk(token, place) {
      if (token.unit < 0) return [place.kind === "outside" ? queue.at(place.rank) : areas.entry];
      const home = inside(token.unit).home(token.unit);
      return [home, ...wayTo(token, place, inside(token.unit))];
    },
  };

  /** The way from a request's unit to one of its places. */
  function wayTo(token: Token, place: Place, interior: Interior): readonly Point[] {
    switch (place.kind) {
      case "entry":
        return [areas.door, areas.entry];
      case "exit":
        return [areas.isTall ? areas.door : { x: areas.door.x - 8 * u, y: areas.answered.y }];
      case "outside":
        return [areas.door, queue.at(place.rank)];
      case "service":
        return [calls.at(token.task, place.share)];
      case "pooler":
        return [...lease(token.unit, place.slot), pooler.waiting(place.slot)];
      case "database":
        return [
          ...lease(token.unit, place.slot),
          pools.end(place.slot),
          ...database.way(place.slot),
        ];
      default:
        return [interior.seat(token, place)];
    }
  }
}

function needsOf(
  model: StageModel,
  around: Around,
  world: World,
  { rem, small }: TextSize,
  unit: string,
): Needs {
  const { uses, servers } = around;
  const u = rem / 16;
  const unitsWidth =
    model.processes > 1 ? undefined : world.width?.(model.units.length, { u, small });
  return {
    processes: model.processes,
    database: uses.database,
    service: uses.service,
    pooler: servers.length > 0,
    connections: servers.length > 0 ? servers.length : model.slots.length,
    unitsWidth:
      unitsWidth === undefined
        ? null
        : Math.max(unitsWidth, headerWidth(model, around, unit, { u, small })),
  };
}

/** Hairlines: the way in, to the service, and from pools that stand apart to the database. */
function waysOf(areas: Areas, { all, isOneColumn }: Blocks): readonly (readonly Point[])[] {
  const { u, door, server, service, database } = areas;
  if (areas.isTall) return [];
  const middle = server.y + server.height / 2;
  const right = server.x + server.width;
  const ways: (readonly Point[])[] = [[{ x: door.x - 18 * u, y: door.y }, door]];
  if (service !== null && service.x > right) {
    const y = Math.min(service.y + service.height / 2, server.y + server.height - 13 * u);
    ways.push([
      { x: right, y },
      { x: service.x, y },
    ]);
  }
  if (database !== null && all.length > 1 && !isOneColumn) {
    ways.push([
      { x: right, y: middle },
      { x: database.x, y: middle },
    ]);
  }
  return ways;
}
