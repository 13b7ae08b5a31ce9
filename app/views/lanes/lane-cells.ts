import type { VariantRun } from "../../store/variant-run.ts";
import { describe } from "./describe.ts";
import type { LaneCell } from "./draw-overlay.ts";
import type { LaneShape, LanesShapes } from "./layout.ts";
import type { Lane, LanesModel } from "./model.ts";
import { laneState } from "./states.ts";

/** The lane that the keyboard walks along, and the segment it stands at. */
export interface Cursor {
  readonly key: string;
  readonly segment: number;
}

/** One place to focus in each lane: where the cursor stands, or what is true at the playhead. */
export function laneCells(
  run: VariantRun,
  model: LanesModel,
  shapes: LanesShapes,
  cursor: Cursor | null,
): LaneCell[] {
  return shapes.lanes.map((shape, i) => {
    const lane = model.lanes[i]!;
    const segment = segmentOf(lane, cursor);
    return {
      key: shape.key,
      ...extent(lane, segment, shape, shapes),
      text: describe(run, lane, segment),
    };
  });
}

export function segmentOf(lane: Lane, cursor: Cursor | null): number {
  return cursor?.key === lane.key ? cursor.segment : lane.now;
}

/** The next segment in which something happens, or the one before; the same where there is none. */
export function neighbour({ segments, thing }: Lane, from: number, step: -1 | 1): number {
  for (let row = from + step; row >= 0 && row < segments.count; row += step) {
    const state = laneState(thing.kind, segments.state[row]);
    if (state !== "none" && state !== "idle") return row;
  }
  return from;
}

export function extent(
  { segments }: Lane,
  segment: number,
  { y, height }: LaneShape,
  { scale, left, right, playheadX }: LanesShapes,
): Omit<LaneCell, "key" | "text"> {
  const place = { y: y - 2, height: height + 4 };
  if (segment < 0) return { ...place, x: playheadX - 12, width: 24 };
  const x = Math.max(left, Math.min(right - 24, scale(segments.from[segment]!)));
  const end = Math.min(right, scale(segments.to[segment]!));
  return { ...place, x: x - 1, width: Math.max(24, end - x + 2) };
}
