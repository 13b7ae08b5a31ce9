import type { TimeScale } from "../../d3/time-scale.ts";
import type { Bar } from "./bar.ts";
import { mergedBars } from "./merged-bars.ts";
import type { Lane } from "./model.ts";
import { laneState } from "./states.ts";

/** The bars of a lane within the scale; merged by pixel columns where they would be dust. */
export function laneBars(
  lane: Lane,
  height: number,
  scale: TimeScale,
  labelWidth: number,
): readonly Bar[] {
  return isDense(lane, scale)
    ? mergedBars(lane, height, scale)
    : plainBars(lane, scale, labelWidth);
}

/** Are there more segments than can be told apart? */
export function isDense({ start, end }: Lane, { left, right }: TimeScale): boolean {
  return end - start > (right - left) / 2;
}

function plainBars(lane: Lane, scale: TimeScale, labelWidth: number): Bar[] {
  const { segments, requestOf, tagOf, start, end, thing } = lane;
  const result: Bar[] = [];
  let labelled = -1;
  for (let row = start; row < end; row++) {
    const state = laneState(thing.kind, segments.state[row]);
    if (state === "none") continue;
    const x = Math.max(scale.left, scale(segments.from[row]!));
    const width = Math.min(scale.right, scale(segments.to[row]!)) - x;
    const task = requestOf(segments.task[row]!);
    const isLabelled = task >= 0 && task !== labelled && width >= labelWidth;
    if (isLabelled) labelled = task;
    const isPinned = segments.isPinned[row] === 1;
    result.push({ x, width, state, isPinned, label: isLabelled ? tagOf(task) : "", ...FULL });
  }
  return result;
}

const FULL = { low: 0, high: 1 };
