import type { TimeScale } from "../../d3/time-scale.ts";
import type { Bar } from "./bar.ts";
import { type Lane, type LaneState, laneStates } from "./model.ts";
import { addUp, emptyShares } from "./shares.ts";

const IDLE = laneStates.indexOf("idle");
const NONE = laneStates.indexOf("none");

/**
 * Each pixel column is filled from below in proportion to how long each state took in it; what was
 * there at all has a pixel at least. Columns stand on a grid of time rather than of the screen, so
 * that a picture that slides does not flicker.
 */
export function mergedBars(lane: Lane, height: number, scale: TimeScale): Bar[] {
  const levels = Math.max(1, Math.round(height));
  const column = scale.invert(scale.left + 1) - scale.invert(scale.left);
  const first = Math.floor(scale.invert(scale.left) / column);
  const count = Math.ceil(scale.right - scale.left);
  const shares = emptyShares();
  const idle = new Layer("idle");
  const stacks = laneStates.map((state) => new Layer(state));
  const pinned = new Layer("none", true);
  let row = lane.start;
  for (let i = 0; i < count; i++) {
    const from = (first + i) * column;
    row = addUp(lane, row, from, from + column, shares);
    const x = Math.max(scale.left, Math.round(scale(from)));
    if (shares.micros[IDLE]! > 0) idle.add(x, 0, 1);
    let low = 0;
    for (const [state, layer] of stacks.entries()) {
      if (state === IDLE || state === NONE || shares.micros[state] === 0) continue;
      const pixels = Math.max(1, Math.round((shares.micros[state]! / column) * levels));
      const high = Math.min(levels, low + pixels);
      if (high > low) layer.add(x, low / levels, high / levels);
      low = high;
    }
    if (shares.isPinned) pinned.add(x, 0, 1);
  }
  return [idle, ...stacks, pinned].flatMap(({ bars }) => bars);
}

/** What a state fills in each column: one bar for as long as it fills the same part of them. */
class Layer {
  readonly bars: (Bar & { width: number })[] = [];
  readonly #state: LaneState;
  readonly #isPinned: boolean;

  constructor(state: LaneState, isPinned = false) {
    this.#state = state;
    this.#isPinned = isPinned;
  }

  add(x: number, low: number, high: number): void {
    const latest = this.bars.at(-1);
    const goesOn = latest?.low === low && latest.high === high && latest.x + latest.width === x;
    if (goesOn) latest.width += 1;
    else {
      const [state, isPinned] = [this.#state, this.#isPinned];
      this.bars.push({ x, width: 1, state, isPinned, label: "", low, high });
    }
  }
}
