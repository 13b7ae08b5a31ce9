import { ConnectionState } from "../../../../src/trace/connection-states.ts";
import { requestTag } from "../../../../src/trace/request-name.ts";
import type { Point } from "../../../d3/point.ts";
import type { Thing } from "../../../store/thing.ts";
import { worlds as words } from "../../../strings/worlds.ts";
import { cell } from "../focus-cells.ts";
import type { StageModel } from "../model.ts";
import { pipeWords } from "../pipe-words.ts";
import type { Box, Caption, Cell, Figure, Pipe } from "../shapes.ts";
import type { Areas } from "./areas.ts";
import type { Around } from "./around.ts";
import { line } from "./paths.ts";
import type { Pools } from "./pools.ts";
import type { ServerCell } from "./servers.ts";

/** The row of the grid that the pooler's connections to the database are in. */
const SERVER_ROW = 4;

export interface PoolerPart {
  readonly figures: readonly Figure[];
  readonly captions: readonly Caption[];
  readonly cells: readonly Cell[];
  readonly pipes: readonly Pipe[];
  readonly radius: number;
  /** Where a client's connection comes in. */
  entry(slot: number): Point;
  /** Where its statement waits. */
  waiting(slot: number): Point;
  /** Where one of the pooler's connections begins and ends. */
  line(server: number): readonly [start: Point, end: Point];
}

/** Clients on one side, connections to the database on the other, and who is linked to which. */
export function poolerOf(
  areas: Areas,
  pools: Pools,
  model: StageModel,
  { servers }: Around,
  selected: Thing | null,
): PoolerPart {
  const { u, isTall, pooler, servers: room } = areas;
  const entries = entriesOf(areas, pools, model);
  if (pooler === null || room === null) return { ...NONE, ...entries };
  const boxes = servers.map((_, place) => pipeBox(room, place, servers.length, isTall, u));
  const ends = boxes.map((box) => endsOf(box, isTall));
  const linked = servers.filter(({ slot }) => slot >= 0);
  const path = (some: readonly ServerCell[]) =>
    some.map(({ slot, place }) => line(entries.entry(slot), ends[place]![0])).join("");
  const isAtWork = ({ state }: ServerCell) => state === ConnectionState.querying;
  return {
    ...entries,
    figures: [
      { key: "links", kind: "link", path: path(linked.filter(isAtWork)) },
      {
        key: "links-held",
        kind: "linkHeldIdle",
        path: path(linked.filter((one) => !isAtWork(one))),
      },
    ],
    captions: captions(areas, pooler, model, linked.length, servers),
    cells: servers.map(({ place }) =>
      cell(SERVER_ROW, place, { kind: "server-connection", place }, boxes[place]!),
    ),
    pipes: servers.map((server) => pipe(server, boxes[server.place]!, areas, selected, model)),
    line: (server) => ends[server]!,
  };
}

const NOWHERE = { x: 0, y: 0 };
const NONE = {
  figures: [],
  captions: [],
  cells: [],
  pipes: [],
  line: (): readonly [Point, Point] => [NOWHERE, NOWHERE],
};

/** Clients come in where their connections end, or side by side where these end elsewhere. */
function entriesOf({ u, isTall, pooler }: Areas, pools: Pools, { slots, processes }: StageModel) {
  const count = Math.max(1, slots.length);
  const entry = (slot: number): Point => {
    if (pooler === null) return pools.end(slot);
    const share = (slot + 0.5) / count;
    const end = pools.end(slot);
    if (isTall)
      return { x: processes === 1 ? end.x : pooler.x + pooler.width * share, y: pooler.y };
    return { x: pooler.x, y: processes === 1 ? end.y : pooler.y + pooler.height * share };
  };
  const pitch = (isTall ? (pooler?.width ?? 0) : (pooler?.height ?? 0)) / count;
  const radius = Math.max(1.5 * u, Math.min(9 * u, pitch * 0.44));
  const waiting = (slot: number) => {
    const { x, y } = entry(slot);
    return isTall ? { x, y: y + radius + 3 * u } : { x: x + radius + 4 * u, y };
  };
  return { entry, waiting, radius };
}

function pipeBox(room: Box, place: number, count: number, isTall: boolean, u: number): Box {
  const [length, largest] = isTall ? [room.width, 74 * u] : [room.height, 26 * u];
  const pitch = Math.min(largest, length / count);
  const thick = pitch - Math.min(4 * u, pitch * 0.25);
  const offset = (length - count * pitch) / 2 + place * pitch + (pitch - thick) / 2;
  return isTall
    ? { x: room.x + offset, y: room.y, width: thick, height: room.height }
    : { x: room.x, y: room.y + offset, width: room.width, height: thick };
}

function endsOf({ x, y, width, height }: Box, isTall: boolean): readonly [Point, Point] {
  return isTall
    ? [
        { x: x + width / 2, y },
        { x: x + width / 2, y: y + height },
      ]
    : [
        { x, y: y + height / 2 },
        { x: x + width, y: y + height / 2 },
      ];
}

function pipe(
  { place, state, task }: ServerCell,
  box: Box,
  { u, small, isTall }: Areas,
  selected: Thing | null,
  { requests }: StageModel,
): Pipe {
  const holder = task < 0 ? "" : requestTag(requests, task);
  return {
    key: `server-${place}`,
    ...box,
    state,
    isPinned: false,
    isThin: Math.min(box.width, box.height) < 4 * u,
    isSelected:
      (selected?.kind === "server-connection" && selected.place === place) ||
      (selected?.kind === "request" && task >= 0 && selected.task === task),
    ...pipeWords(box, state, holder, isTall, { u, small }),
    isUpright: isTall,
  };
}

function captions(
  { u, isTall }: Areas,
  pooler: Box,
  { tokens }: StageModel,
  linked: number,
  servers: readonly ServerCell[],
): Caption[] {
  const waiting = tokens.filter(({ to }) => to.kind === "pooler").length;
  const open = servers.filter(({ state }) => state !== null && state !== ConnectionState.opening);
  const middle = pooler.x + pooler.width / 2;
  return [
    {
      key: "pooler",
      x: isTall ? pooler.x + 6 * u : middle,
      y: isTall ? pooler.y + 18 * u : 10 * u,
      text: words.pooler,
      kind: "name",
      anchor: isTall ? "start" : "middle",
    },
    {
      key: "pooler-waiting",
      x: isTall ? pooler.x + pooler.width - 6 * u : middle,
      y: isTall ? pooler.y + 18 * u : pooler.y + 14 * u,
      text: words.waitHere(waiting),
      kind: waiting > 0 ? "count" : "quiet",
      anchor: isTall ? "end" : "middle",
    },
    {
      key: "pooler-linked",
      x: middle,
      y: isTall ? pooler.y + 18 * u : pooler.y + pooler.height - 6 * u,
      text: words.linked(linked, open.length),
      kind: "quiet",
      anchor: "middle",
    },
  ];
}
