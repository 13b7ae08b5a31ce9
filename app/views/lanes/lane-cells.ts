import { laneWords, lanes as words } from "../../strings/lanes.ts";
import type { LaneCell } from "./draw-overlay.ts";
import type { LanesShapes } from "./layout.ts";
import type { Lane, LanesModel } from "./model.ts";
import { laneState } from "./states.ts";

/** The lane that the keyboard walks along, and the segment it stands at. */
export interface Cursor {
  readonly key: string;
  readonly segment: number;
}

/** One place to focus in each lane: where the cursor stands, or what is true at the playhead. */
export function laneCells(
  model: LanesModel,
  shapes: LanesShapes,
  cursor: Cursor | null,
): LaneCell[] {
  return shapes.lanes.map((shape, i) => {
    const lane = model.lanes[i]!;
    const segment = segmentOf(lane, cursor);
    return {
      key: shape.key,
      ...extent(lane, segment, shapes),
      y: shape.y - 2,
      height: shape.height + 4,
      text: describe(model, lane, segment),
    };
  });
}

export function segmentOf(lane: Lane, cursor: Cursor | null): number {
  return cursor?.key === lane.key ? cursor.segment : lane.now;
}

/** The next segment in which something happens, or the one before. */
export function neighbour({ kind }: LanesModel, lane: Lane, from: number, step: -1 | 1): number {
  const { segments } = lane;
  for (let row = from + step; row >= 0 && row < segments.count; row += step) {
    const state = laneState(kind, segments.state[row]);
    if (state !== "none" && state !== "idle") return row;
  }
  return from;
}

function extent(
  { segments }: Lane,
  segment: number,
  { scale, left, right, playheadX }: LanesShapes,
): { x: number; width: number } {
  if (segment < 0) return { x: playheadX - 12, width: 24 };
  const x = Math.max(left, Math.min(right - 24, scale(segments.from[segment]!)));
  const end = Math.min(right, scale(segments.to[segment]!));
  return { x: x - 1, width: Math.max(24, end - x + 2) };
}

function describe(
  { kind }: LanesModel,
  { segments, label, requestOf }: Lane,
  segment: number,
): string {
  if (segment < 0) return words.emptyRow(label);
  const word = laneWords[laneState(kind, segments.state[segment])];
  return words.row(
    label,
    word,
    requestOf(segments.task[segment]!),
    segments.from[segment]!,
    segments.to[segment]!,
  );
}
