import type { TimeScale } from "../../d3/time-scale.ts";
import type { Bar } from "./layout.ts";
import { type Lane, type LaneState, laneStates } from "./model.ts";
import { addUp, emptyShares } from "./shares.ts";
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

/**
 * Each pixel column is filled from below in proportion to how long each state took in it; what was
 * there at all has a pixel at least. Columns stand on a grid of time rather than of the screen, so
 * that a picture that slides does not flicker.
 */
function mergedBars(lane: Lane, height: number, scale: TimeScale): Bar[] {
  const result: Writable<Bar>[] = [];
  const levels = Math.max(1, Math.round(height));
  const column = scale.invert(scale.left + 1) - scale.invert(scale.left);
  const first = Math.floor(scale.invert(scale.left) / column);
  const count = Math.ceil(scale.right - scale.left);
  const shares = emptyShares();
  let row = lane.start;
  let before = "";
  /** The bars of the column before, which are widened where the next one is like it. */
  let latest: Writable<Bar>[] = [];
  for (let i = 0; i < count; i++) {
    const from = (first + i) * column;
    row = addUp(lane, row, from, from + column, shares);
    const pixels = pixelsOf(shares.micros, column, levels);
    const isIdle = shares.micros[IDLE]! > 0;
    const key = `${pixels} ${isIdle} ${shares.isPinned}`;
    if (key === before) {
      for (const one of latest) one.width++;
      continue;
    }
    before = key;
    const x = Math.max(scale.left, Math.round(scale(from)));
    latest = [
      ...(isIdle ? [bar(x, "idle", 0, 1)] : []),
      ...stacked(pixels, levels, x),
      ...(shares.isPinned ? [{ ...bar(x, "none", 0, 1), isPinned: true }] : []),
    ];
    result.push(...latest);
  }
  return result;
}

const IDLE = laneStates.indexOf("idle");

/** How many of a column's pixels each state fills. */
function pixelsOf(micros: Float64Array, column: number, levels: number): number[] {
  let left = levels;
  return laneStates.map((state, i) => {
    if (state === "none" || state === "idle" || micros[i] === 0) return 0;
    const pixels = Math.min(left, Math.max(1, Math.round((micros[i]! / column) * levels)));
    left -= pixels;
    return pixels;
  });
}

function stacked(pixels: readonly number[], levels: number, x: number): Writable<Bar>[] {
  const bars: Writable<Bar>[] = [];
  let low = 0;
  for (const [i, count] of pixels.entries()) {
    if (count === 0) continue;
    const high = low + count / levels;
    bars.push(bar(x, laneStates[i]!, low, Math.min(1, high)));
    low = high;
  }
  return bars;
}

function bar(x: number, state: LaneState, low: number, high: number): Writable<Bar> {
  return { x, width: 1, state, isPinned: false, label: "", low, high };
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
