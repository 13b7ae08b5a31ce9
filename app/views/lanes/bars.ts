import type { TimeScale } from "../../d3/time-scale.ts";
import type { Bar } from "./layout.ts";
import type { Lane, LaneKind, LaneState } from "./model.ts";
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
  { segments, requestOf, start, end }: Lane,
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
    const task = requestOf(segments.task[row]!);
    const isLabelled = task >= 0 && task !== labelled && width >= labelWidth;
    if (isLabelled) labelled = task;
    result.push({
      x,
      width,
      state,
      isPinned: segments.isPinned[row] === 1,
      task,
      label: isLabelled ? `${task}` : "",
      strength: 1,
    });
  }
  return result;
}

/**
 * Each column shows what was done in most of it, fainter where that was little: five short queries
 * in a column are seen, and seen to be short.
 */
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
    const from = scale.invert(column);
    const to = scale.invert(column + 1);
    const lengths = new Map<LaneState, number>();
    let isPinned = false;
    for (; row < end && segments.from[row]! < to; row++) {
      const state = laneState(kind, segments.state[row]);
      const length = Math.min(segments.to[row]!, to) - Math.max(segments.from[row]!, from);
      lengths.set(state, (lengths.get(state) ?? 0) + Math.max(0, length));
      isPinned ||= segments.isPinned[row] === 1;
      if (segments.to[row]! > to) break;
    }
    const [state, length] = longestDeed(lengths);
    if (state === "none") continue;
    const strength = degree(length / (to - from));
    const last = result.at(-1);
    const continues =
      last !== undefined &&
      last.x + last.width === column &&
      last.state === state &&
      last.isPinned === isPinned &&
      last.strength === strength;
    if (continues) last.width++;
    else result.push({ x: column, width: 1, state, isPinned, task: -1, label: "", strength });
  }
  return result;
}

/** How many degrees of faintness there are. */
const DEGREES = 4;

function degree(share: number): number {
  return Math.min(1, Math.ceil(share * DEGREES) / DEGREES);
}

/** What was done for longest; to be idle or free only where nothing else was. */
function longestDeed(lengths: ReadonlyMap<LaneState, number>): [LaneState, number] {
  let longest: [LaneState, number] = ["none", 0];
  for (const [state, length] of lengths) {
    if (state === "idle" || state === "none") continue;
    if (length > longest[1]) longest = [state, length];
  }
  return longest[0] === "none" && lengths.has("idle")
    ? ["idle", Number.POSITIVE_INFINITY]
    : longest;
}
