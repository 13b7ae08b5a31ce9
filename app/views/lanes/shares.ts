import type { Micros } from "../../../src/kernel/time.ts";
import type { Lane } from "./model.ts";
import { laneStates } from "./model.ts";
import { laneState } from "./states.ts";

/** How much of a stretch of time each state took, in the order of `laneStates`, and what was there. */
export interface Shares {
  readonly micros: Float64Array;
  /** How many segments touch it. */
  spans: number;
  isPinned: boolean;
  /** The one request that is there; −1: none, or several. */
  task: number;
}

const SEVERAL = -2;

export function emptyShares(): Shares {
  return { micros: new Float64Array(laneStates.length), spans: 0, isPinned: false, task: -1 };
}

/**
 * Adds up what a lane was in from … to, beginning with segment `row`; returns the segment to go on
 * with. Every microsecond counts once, for the state that it was spent in.
 */
export function addUp(lane: Lane, row: number, from: Micros, to: Micros, shares: Shares): number {
  const { segments, end, thing, requestOf } = lane;
  shares.micros.fill(0);
  shares.spans = 0;
  shares.isPinned = false;
  shares.task = -1;
  let next = row;
  for (; next < end && segments.from[next]! < to; next++) {
    const length = Math.min(segments.to[next]!, to) - Math.max(segments.from[next]!, from);
    if (length > 0) {
      const state = laneStates.indexOf(laneState(thing.kind, segments.state[next]));
      shares.micros[state] = shares.micros[state]! + length;
      shares.spans++;
      shares.isPinned ||= segments.isPinned[next] === 1;
      const task = requestOf(segments.task[next]!);
      if (task >= 0) shares.task = shares.task === -1 || shares.task === task ? task : SEVERAL;
    }
    if (segments.to[next]! > to) break;
  }
  if (shares.task === SEVERAL) shares.task = -1;
  return next;
}
