import { Mark } from "../../../src/trace/words.ts";
import type { Size } from "../../d3/use-drawing.ts";
import { connectionWords } from "../../strings/stage.ts";
import { captions } from "./captions.ts";
import { layoutCells } from "./focus-cells.ts";
import type { Geometry } from "./geometry.ts";
import { tallGeometry } from "./geometry-tall.ts";
import { wideGeometry } from "./geometry-wide.ts";
import type { SlotCell, StageModel, Token, UnitCell } from "./model.ts";
import { along, ease, route } from "./route.ts";
import type { Lease, Pipe, StageShapes, Strand, TokenMark } from "./shapes.ts";
import { trunkTo } from "./trunk.ts";

export interface StageWords {
  /** What a unit is called. */
  readonly unit: string;
  readonly selected: number | null;
  /** The width that the words beside the lanes below take, in rem. */
  readonly gutter: number;
}

/** Where everything on the stage stands, in an element of that size. */
export function layoutStage(model: StageModel, size: Size, words: StageWords): StageShapes {
  const counts = { units: model.units, slots: model.slots, outside: model.outsideCount };
  const isTall = size.width < 37 * size.rem;
  const geometry = isTall
    ? tallGeometry(counts, size)
    : wideGeometry(counts, size, words.gutter * size.rem);
  const whereabouts = new Map(model.tokens.map((token) => [token.task, token]));
  return {
    captions: captions(model, geometry, words.unit),
    frames: geometry.frames,
    ways: geometry.ways,
    strands: model.units.map((unit, i) => strand(unit, i, geometry, whereabouts, words)),
    pipes: model.slots.map((slot, i) => pipe(slot, i, geometry, words)),
    leases: model.slots.flatMap((slot, i) => lease(slot, i, geometry, words)),
    tokens: model.tokens.flatMap((token) => mark(token, geometry, words)),
    cells: layoutCells(model, geometry),
  };
}

function strand(
  { task }: UnitCell,
  unit: number,
  geometry: Geometry,
  whereabouts: ReadonlyMap<number, Token>,
  { selected }: StageWords,
): Strand {
  const token = whereabouts.get(task);
  const isElsewhere = token !== undefined && token.to.kind !== "head";
  return {
    key: `unit-${unit}`,
    ...geometry.strand(unit),
    isTaken: task >= 0,
    isThin: geometry.radius < 1.75 * geometry.u,
    isSelected: task >= 0 && task === selected,
    guest:
      isElsewhere && geometry.radius * 2 >= `${task}`.length * SMALL_DIGIT * geometry.u
        ? `${task}`
        : "",
    head: geometry.head(unit),
  };
}

function pipe(cell: SlotCell, slot: number, geometry: Geometry, { selected }: StageWords): Pipe {
  const box = geometry.pipe(slot);
  const hasRoom = box.height >= 11 * geometry.u;
  return {
    key: `slot-${slot}`,
    ...box,
    state: cell.state,
    isPinned: cell.isPinned,
    isThin: box.height < THIN * geometry.u,
    isSelected: cell.task >= 0 && cell.task === selected,
    holder: hasRoom && cell.task >= 0 ? `${cell.task}` : "",
    word: hasRoom && cell.state !== null ? connectionWords[cell.state] : "",
    isUpright: geometry.isUpright,
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
      isThin: geometry.pipe(slot).height < THIN * geometry.u,
      isSelected: cell.task === selected,
    },
  ];
}

/** A connection lower than this is one of very many. */
const THIN = 4;
/** How wide a digit is, in pixels of the design; and a small one, for where that is too wide. */
const DIGIT = 6.3;
const SMALL_DIGIT = 4.9;
const OLD = 2_000_000;

function mark(token: Token, geometry: Geometry, { selected }: StageWords): readonly TokenMark[] {
  const { queue, radius, u } = geometry;
  const isQueued = token.to.kind === "outside";
  if (token.to.kind === "outside" && token.to.rank >= queue.capacity) return [];
  const share = ease(token.progress);
  const point = along(
    route(trunkTo(token.from, token.unit, geometry), trunkTo(token.to, token.unit, geometry)),
    share,
  );
  const dot = Math.min(queue.radius, 10.5 * u);
  const wasQueued = token.from.kind === "outside";
  const size = isQueued ? dot : wasQueued ? dot + (radius - dot) * share : radius;
  const label = `${token.task}`;
  const isWaiting = token.state === "waiting" || isQueued;
  return [
    {
      ...point,
      task: token.task,
      radius: size,
      label: size * 1.7 >= label.length * SMALL_DIGIT * u ? label : "",
      isSmall: size * 1.7 < label.length * DIGIT * u,
      state: token.state,
      weight: isWaiting ? weightOf(token.age) * u : u,
      opacity: token.state === "leaving" ? 1 - share : token.from.kind === "entry" ? share : 1,
      isLost: token.outcome !== null && token.outcome !== Mark.answered,
      isSelected: token.task === selected,
    },
  ];
}

/** Grows with age, in quarters of a pixel: finer is not seen, and costs a redraw. */
function weightOf(age: number): number {
  return 1 + Math.round(6 * Math.min(1, age / OLD)) / 4;
}
