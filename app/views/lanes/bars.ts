import type { TimeScale } from "../../d3/time-scale.ts";
import type { Bar } from "./layout.ts";
import type { Lane, LaneKind } from "./model.ts";
import { laneState } from "./states.ts";

/** The bars of a lane between two edges; merged by pixel columns where they would be dust. */
export function bars(
  lane: Lane,
  kind: LaneKind,
  scale: TimeScale,
  left: number,
  right: number,
  labelWidth: number,
): Bar[] {
  const isDense = lane.end - lane.start > (right - left) / 2;
  return isDense
    ? mergedBars(lane, kind, scale, left, right)
    : plainBars(lane, kind, scale, left, right, labelWidth);
}

function plainBars(
  { segments, start, end }: Lane,
  kind: LaneKind,
  scale: TimeScale,
  left: number,
  right: number,
  labelWidth: number,
): Bar[] {
  const result: Bar[] = [];
  let labelled = -1;
  for (let row = start; row < end; row++) {
    const state = laneState(kind, segments.state[row]);
    if (state === "none") continue;
    const x = Math.max(left, scale(segments.from[row]!));
    const width = Math.min(right, scale(segments.to[row]!)) - x;
    const task = segments.task[row]!;
    const isLabelled = task >= 0 && task !== labelled && width >= labelWidth;
    if (isLabelled) labelled = task;
    result.push({
      x,
      width,
      state,
      isPinned: segments.isPinned[row] === 1,
      task,
      label: isLabelled ? `${task}` : "",
    });
  }
  return result;
}

/** Each column shows what filled most of it; columns alike become one bar. */
function mergedBars(
  { segments, start, end }: Lane,
  kind: LaneKind,
  scale: TimeScale,
  left: number,
  right: number,
): Bar[] {
  const result: { -readonly [Key in keyof Bar]: Bar[Key] }[] = [];
  let row = start;
  for (let column = Math.floor(left); column < right; column++) {
    const until = scale.invert(column + 1);
    let longest = -1;
    let most = 0;
    for (; row < end; row++) {
      const from = Math.max(segments.from[row]!, scale.invert(column));
      const length = Math.min(segments.to[row]!, until) - from;
      if (length > most) {
        most = length;
        longest = row;
      }
      if (segments.to[row]! > until) break;
    }
    if (longest < 0) continue;
    const state = laneState(kind, segments.state[longest]);
    if (state === "none") continue;
    const isPinned = segments.isPinned[longest] === 1;
    const last = result.at(-1);
    const continues =
      last?.state === state && last.isPinned === isPinned && last.x + last.width === column;
    if (continues) last.width++;
    else result.push({ x: column, width: 1, state, isPinned, task: -1, label: "" });
  }
  return result;
}
