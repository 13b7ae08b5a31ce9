import type { Micros } from "../../../src/kernel/time.ts";
import { segmentAt } from "../../../src/trace/segments.ts";
import { isDense } from "./bars.ts";
import type { LanesShapes } from "./layout.ts";
import type { Lane, LanesModel } from "./model.ts";
import { addUp, emptyShares, type Shares } from "./shares.ts";
import { laneState } from "./states.ts";

/** What is at a point of the picture: a stretch of a lane, or the parts of a merged column. */
export type Pointed =
  | { readonly lane: Lane; readonly segment: number }
  | { readonly lane: Lane; readonly shares: Shares; readonly from: Micros; readonly to: Micros };

/** How far beside something one may point and still mean it, in pixels. */
const NEAR = 3;

/** Null where no lane is, and at the words beside the lanes. */
export function pointAt(
  { lanes }: LanesModel,
  { lanes: shapes, scale }: LanesShapes,
  x: number,
  y: number,
): Pointed | null {
  const at = shapes.findIndex((one) => y >= one.y - 2 && y <= one.y + one.height + 2);
  const lane = lanes[at];
  if (lane === undefined || x < scale.left || x > scale.right) return null;
  if (isDense(lane, scale)) {
    const [from, to] = [scale.invert(Math.floor(x)), scale.invert(Math.floor(x) + 1)];
    const shares = emptyShares();
    addUp(lane, firstIn(lane, from), from, to, shares);
    return { lane, shares, from, to };
  }
  return { lane, segment: segmentNear(lane, scale.invert(x), scale.invert(x + NEAR)) };
}

/** The request at a point; −1: none, or more than one. */
export function requestAt(pointed: Pointed | null): number {
  if (pointed === null) return -1;
  if ("shares" in pointed) return pointed.shares.task;
  const { lane, segment } = pointed;
  return segment < 0 ? -1 : lane.requestOf(lane.segments.task[segment]!);
}

/** The segment at a moment; where nothing is done there, one beside it that is nearer than `edge`. */
function segmentNear(lane: Lane, at: Micros, edge: Micros): number {
  const { segments } = lane;
  const here = segmentAt(segments, at);
  if (isDeed(lane, here)) return here;
  for (const [segment, isNear] of [
    [here + 1, segments.from[here + 1]! <= edge],
    [here - 1, segments.to[here - 1]! >= 2 * at - edge],
  ] as const) {
    if (here >= 0 && isNear && isDeed(lane, segment)) return segment;
  }
  return here;
}

function isDeed({ segments, thing }: Lane, segment: number): boolean {
  const state = laneState(thing.kind, segments.state[segment]);
  return state !== "none" && state !== "idle";
}

function firstIn({ segments, start, end }: Lane, from: Micros): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (segments.to[middle]! <= from) low = middle + 1;
    else high = middle;
  }
  return low;
}
