import type { Segments } from "../../../src/trace/segments.ts";
import { type TimeScale, timeScale } from "../../d3/time-scale.ts";
import type { Size } from "../../d3/use-drawing.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import type { Bar } from "./bar.ts";
import { laneBars } from "./bars.ts";
import { withLeases } from "./lease-bars.ts";
import type { Lane, LaneState, LanesModel } from "./model.ts";
import { laneState } from "./states.ts";

export interface LaneShape {
  readonly key: string;
  readonly label: string;
  readonly now: LaneState;
  readonly y: number;
  readonly height: number;
}

export interface KeyEntry {
  readonly state: LaneState;
  readonly y: number;
}

export interface LanesShapes {
  readonly lanes: readonly LaneShape[];
  /** Lanes for which there is no room. */
  readonly hiddenCount: number;
  readonly scale: TimeScale;
  readonly left: number;
  readonly right: number;
  readonly playheadX: number;
  readonly hasWords: boolean;
  /** Is there room at the left for the state beside the name? */
  readonly hasStates: boolean;
  /** What the colours mean, where no words fit into the rows. */
  readonly key: readonly KeyEntry[];
  /** How wide a bar must be to have its request's number on it. */
  readonly labelWidth: number;
}

/** The least height of a row that a word fits in, in pixels of the design, and the least at all. */
const WORD_HEIGHT = 13;
const LEAST_PITCH = 3;
const STATES_REM = 8;
/** What an entry of the key takes in height, where there is room and where it is tight. */
const KEY_REM = 1.125;
const LEAST_KEY_REM = 1;

/** Rows of equal height from top to bottom; time from `left` to the right edge. */
export function layoutLanes(model: LanesModel, size: Size, left: number): LanesShapes {
  const u = size.rem / 16;
  const pitch = Math.max(
    LEAST_PITCH * u,
    Math.min(30 * u, size.height / Math.max(1, model.lanes.length)),
  );
  const shown = Math.max(1, Math.floor((size.height + 0.5) / pitch));
  const hasWords = pitch >= WORD_HEIGHT * u;
  const height = Math.max(2, pitch - Math.max(1, Math.min(5 * u, pitch * 0.24)));
  const scale = timeScale(model.window, left, size.width);
  return {
    lanes: model.lanes
      .slice(0, shown)
      .map((lane, i) => shapeOf(lane, i * pitch + (pitch - height) / 2, height)),
    hiddenCount: Math.max(0, model.lanes.length - shown),
    scale,
    left,
    right: size.width,
    playheadX: scale(model.at),
    hasWords,
    key: hasWords ? [] : layoutKey(model, size),
    hasStates: left >= STATES_REM * size.rem,
    labelWidth: hasWords ? 22 * u : Number.POSITIVE_INFINITY,
  };
}

export function shapeOf(lane: Lane, y: number, height: number): LaneShape {
  return { key: lane.key, label: lane.label, now: stateNow(lane), y, height };
}

/** The bars of each row; they change with the window, not with the playhead within it. */
export function barsOf(
  run: VariantRun,
  { lanes }: LanesModel,
  { lanes: shapes, scale, labelWidth }: LanesShapes,
): readonly (readonly Bar[])[] {
  return shapes.map(({ height }, i) => {
    const lane = lanes[i]!;
    const bars = laneBars(lane, height, scale, labelWidth);
    return lane.thing.kind === "request" ? withLeases(run, lane.thing.task, bars, scale) : bars;
  });
}

/** The states of such rows that need a word: three of them, and the rest where there is room. */
function layoutKey(model: LanesModel, { height, rem }: Size): KeyEntry[] {
  const states = statesOf(model).slice(0, Math.max(3, Math.floor(height / (LEAST_KEY_REM * rem))));
  const pitch = Math.min(KEY_REM * rem, height / states.length);
  return states.map((state, i) => ({ state, y: i * pitch }));
}

/** What is ever drawn in such rows, the most telling first. */
function statesOf({ lanes }: LanesModel): readonly LaneState[] {
  const [first] = lanes;
  if (first === undefined) return [];
  const known = statesOfRows.get(first.segments);
  if (known !== undefined) return known;
  const codes = new Set(lanes.flatMap(({ segments }) => [...new Set(segments.state)]));
  const drawn = new Set([...codes].map((code) => laneState(first.thing.kind, code)));
  const states = KEY.filter((state) => drawn.has(state));
  statesOfRows.set(first.segments, states);
  return states;
}

const KEY: readonly LaneState[] = [
  "querying",
  "heldIdle",
  "computing",
  "calling",
  "waiting",
  "ready",
  "idle",
  "opening",
];

/** Of a run's rows of a kind, by the first of them: they stay as they are. */
const statesOfRows = new WeakMap<Segments, readonly LaneState[]>();

function stateNow({ thing, segments, now }: Lane): LaneState {
  return laneState(thing.kind, now < 0 ? undefined : segments.state[now]);
}
