import { type TimeScale, timeScale } from "../../d3/time-scale.ts";
import type { Size } from "../../d3/use-drawing.ts";
import { bars } from "./bars.ts";
import type { Lane, LaneKind, LaneState, LanesModel } from "./model.ts";
import { laneState } from "./states.ts";

export interface Bar {
  readonly x: number;
  readonly width: number;
  readonly state: LaneState;
  readonly isPinned: boolean;
  /** −1: nobody's, or several requests' in one column. */
  readonly task: number;
  /** The request's number, where it stands on the bar; empty: it is said elsewhere. */
  readonly label: string;
  /** How strongly it is drawn, to 1: less where it fills only a part of its column. */
  readonly strength: number;
}

export interface LaneShape {
  readonly key: string;
  readonly label: string;
  /** Empty where the row is too low for words. */
  readonly caption: string;
  readonly now: LaneState;
  readonly y: number;
  readonly height: number;
  readonly bars: readonly Bar[];
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
  readonly key: readonly LaneState[];
}

/** The least height of a row that a word fits in, in pixels of the design, and the least at all. */
const WORD_HEIGHT = 13;
const LEAST_PITCH = 3;
const STATES_REM = 8;

/** Rows of equal height from top to bottom; time from `left` to the right edge. */
export function layoutLanes(model: LanesModel, size: Size, left: number): LanesShapes {
  const u = size.rem / 16;
  const pitch = Math.max(
    LEAST_PITCH * u,
    Math.min(24 * u, size.height / Math.max(1, model.lanes.length)),
  );
  const shown = Math.max(1, Math.floor((size.height + 0.5) / pitch));
  const height = Math.max(2, pitch - Math.max(1, Math.min(5 * u, pitch * 0.24)));
  const hasWords = pitch >= WORD_HEIGHT * u;
  const right = size.width;
  const scale = timeScale(model.window, left, right);
  return {
    lanes: model.lanes.slice(0, shown).map((lane, i) => ({
      key: lane.key,
      label: lane.label,
      caption: hasWords ? lane.label : "",
      now: stateNow(model, lane),
      y: i * pitch + (pitch - height) / 2,
      height,
      bars: bars(lane, model.kind, scale, left, right, hasWords ? 22 * u : Infinity),
    })),
    hiddenCount: Math.max(0, model.lanes.length - shown),
    scale,
    left,
    right,
    playheadX: scale(model.at),
    hasWords,
    key: hasWords ? [] : keyOf(model.kind),
    hasStates: left >= STATES_REM * size.rem,
  };
}

function keyOf(kind: LaneKind): LaneState[] {
  return kind === "connection"
    ? ["querying", "heldIdle", "idle"]
    : ["querying", "calling", "waiting"];
}

function stateNow({ kind }: LanesModel, { segments, now }: Lane): LaneState {
  return laneState(kind, now < 0 ? undefined : segments.state[now]);
}
