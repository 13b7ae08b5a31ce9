import { numberByHand, requestTag } from "../../../src/trace/request-name.ts";
import { Mark } from "../../../src/trace/words.ts";
import type { TextSize } from "../../d3/use-drawing.ts";
import type { Thing } from "../../store/thing.ts";
import { layoutCells } from "./focus-cells.ts";
import type { Geometry } from "./geometry.ts";
import type { SlotCell, StageModel, Token, UnitCell } from "./model.ts";
import { pipeWords } from "./pipe-words.ts";
import { roomGeometry } from "./room-geometry.ts";
import { along, ease, route } from "./route.ts";
import type { Box, Lease, Pipe, StageShapes, Strand, TokenMark } from "./shapes.ts";

export interface StageWords {
  /** What a unit is called. */
  readonly unit: string;
  readonly selected: Thing | null;
  /** The width that the words beside the lanes below take, in rem. */
  readonly gutter: number;
}

type Around = StageWords & Pick<StageModel, "requests"> & Pick<TextSize, "small">;

/** Where everything on the stage stands, in an element of that size. */
export function layoutStage(
  model: StageModel,
  size: TextSize,
  words: StageWords,
  geometry = roomGeometry(model, size, words),
): StageShapes {
  const { captions, frames, ways, figures } = geometry;
  const around = { ...words, requests: model.requests, small: size.small };
  const whereabouts = new Map(model.tokens.map((token) => [token.task, token]));
  return {
    captions,
    frames,
    ways,
    figures,
    strands: model.units.flatMap((unit, i) => strand(unit, i, geometry, whereabouts, around)),
    pipes: [...model.slots.map((slot, i) => pipe(slot, i, geometry, around)), ...geometry.pipes],
    leases: model.slots.flatMap((slot, i) => lease(slot, i, geometry, words)),
    tokens: model.tokens.flatMap((token) => mark(token, geometry, around)),
    cells: layoutCells(model, geometry),
  };
}

function strand(
  { task }: UnitCell,
  unit: number,
  geometry: Geometry,
  whereabouts: ReadonlyMap<number, Token>,
  { selected, requests }: Around,
): readonly Strand[] {
  const at = geometry.strand(unit);
  if (at === null) return [];
  const token = whereabouts.get(task);
  const isElsewhere = token !== undefined && token.to.kind !== "head";
  const tag = requestTag(requests, task);
  const isWide = at.radius * 2 >= Math.max(2, tag.length) * DIGIT * geometry.u;
  return [
    {
      x: at.x,
      top: at.top,
      bottom: at.bottom,
      head: at.head,
      key: `unit-${unit}`,
      isTaken: task >= 0,
      isThin: at.radius < 1.75 * geometry.u,
      isSelected: isRequest(selected, task),
      guest: isElsewhere && isWide ? tag : "",
    },
  ];
}

function pipe(
  cell: SlotCell,
  slot: number,
  geometry: Geometry,
  { selected, requests, small }: Around,
): Pipe {
  const box = geometry.pipe(slot);
  const { isUpright, u } = geometry;
  const holder = cell.task < 0 ? "" : requestTag(requests, cell.task);
  return {
    key: `slot-${slot}`,
    ...box,
    state: cell.state,
    isPinned: cell.isPinned,
    isThin: isThin(box, u),
    isSelected: isRequest(selected, cell.task),
    ...pipeWords(box, cell.state, holder, isUpright, { u, small }),
    isUpright,
  };
}

function lease(
  cell: SlotCell,
  slot: number,
  geometry: Geometry,
  { selected }: StageWords,
): readonly Lease[] {
  if (cell.task < 0 || cell.unit < 0 || cell.state === null) return [];
  const points = geometry.lease(cell.unit, slot);
  return [
    {
      key: `lease-${slot}`,
      points,
      knot: points[0],
      state: cell.state,
      isThin: isThin(geometry.pipe(slot), geometry.u),
      isSelected: isRequest(selected, cell.task),
    },
  ];
}

function isRequest(thing: Thing | null, task: number): boolean {
  return thing?.kind === "request" && task >= 0 && thing.task === task;
}

/** Is it one of very many? */
function isThin({ width, height }: Box, u: number): boolean {
  return Math.min(width, height) < 4 * u;
}

/** How wide a digit is, in pixels of the design; and a small one, for where that is too wide. */
const DIGIT = 6.3;
const SMALL_DIGIT = 4.9;
/** Smaller ones are a crowd, in which a number here and there would only disturb. */
const LEGIBLE = 6;
const OLD = 2_000_000;

function mark(
  token: Token,
  geometry: Geometry,
  { selected, requests }: Around,
): readonly TokenMark[] {
  const { queue, u } = geometry;
  const isQueued = token.to.kind === "outside";
  if (token.to.kind === "outside" && token.to.rank >= queue.capacity) return [];
  const share = ease(token.progress);
  const way = route(geometry.trunk(token, token.from), geometry.trunk(token, token.to));
  const [start, end] = [geometry.radiusAt(token.from, token), geometry.radiusAt(token.to, token)];
  const size = start + (end - start) * share;
  const label = requestTag(requests, token.task);
  const isWaiting = token.state === "waiting" || isQueued;
  const isOwn = numberByHand(requests, token.task) > 0;
  return [
    {
      ...along(way, share),
      task: token.task,
      radius: size,
      label: size >= LEGIBLE * u && size * 1.7 >= label.length * SMALL_DIGIT * u ? label : "",
      isSmall: size * 1.7 < label.length * DIGIT * u,
      state: token.state,
      weight: isWaiting ? weightOf(token.age) * u : u,
      opacity: token.state === "leaving" ? 1 - share : token.from.kind === "entry" ? share : 1,
      isLost: token.outcome !== null && token.outcome !== Mark.answered,
      isSelected: isRequest(selected, token.task),
      isOwn,
    },
  ];
}

/** Grows with age, in quarters of a pixel: finer is not seen, and costs a redraw. */
function weightOf(age: number): number {
  return 1 + Math.round(6 * Math.min(1, age / OLD)) / 4;
}
