import type { Bar } from "./bar.ts";
import type { LaneShape } from "./layout.ts";
import type { LaneState } from "./model.ts";

/**
 * Fills all bars of a state in a lane, as one path, in which bars that touch are one outline: a
 * thousand columns as so many rectangles take twice as long.
 */
export function fillBars(
  context: CanvasRenderingContext2D,
  lane: LaneShape,
  bars: readonly Bar[],
  state: LaneState,
  style: string | CanvasPattern,
): void {
  context.fillStyle = style;
  context.beginPath();
  let run: Bar[] = [];
  for (const bar of bars) {
    if (bar.state !== state) continue;
    const latest = run.at(-1);
    if (latest !== undefined && latest.x + latest.width !== bar.x) {
      outline(context, lane, run);
      run = [];
    }
    run.push(bar);
  }
  outline(context, lane, run);
  context.fill();
}

/** Along the upper edges, as they go up and down, and back along the lower ones. */
function outline(context: CanvasRenderingContext2D, lane: LaneShape, run: readonly Bar[]): void {
  for (const [i, { x, width, high }] of run.entries()) {
    const y = lane.y + (1 - high) * lane.height;
    if (i === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
    context.lineTo(x + Math.max(LEAST_WIDTH, width), y);
  }
  for (const { x, width, low } of run.toReversed()) {
    const y = lane.y + (1 - low) * lane.height;
    context.lineTo(x + Math.max(LEAST_WIDTH, width), y);
    context.lineTo(x, y);
  }
}

/** What was there at all can be seen. */
const LEAST_WIDTH = 1;

/** Lines along the upper and lower edges of the bars that `isWanted` is true of, as one path. */
export function railBars(
  context: CanvasRenderingContext2D,
  lane: LaneShape,
  bars: readonly Bar[],
  isWanted: (bar: Bar) => boolean,
  style: string,
  thickness: number,
): void {
  context.fillStyle = style;
  context.beginPath();
  for (const bar of bars) {
    if (!isWanted(bar)) continue;
    const height = (bar.high - bar.low) * lane.height;
    if (height < LEAST_RAILED) continue;
    const y = lane.y + (1 - bar.high) * lane.height;
    for (const edge of [y, y + height - thickness]) context.rect(bar.x, edge, bar.width, thickness);
  }
  context.fill();
}

/** A bar that is lower has no room for lines along its edges, in CSS pixels. */
export const LEAST_RAILED = 6;
