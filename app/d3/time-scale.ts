import { ticks } from "d3";
import type { Micros } from "../../src/kernel/time.ts";

/** The part of the run that the lanes show. */
export interface TimeWindow {
  readonly from: Micros;
  readonly to: Micros;
}

/** Where in its window the playhead stands, so that more of the past than of the future shows. */
const PLAYHEAD_SHARE = 2 / 3;

/** A window of that length around the playhead, within the run. */
export function windowAround(at: Micros, length: Micros, endedAt: Micros): TimeWindow {
  const span = Math.max(1, length);
  const latest = Math.max(0, endedAt - span);
  const from = Math.min(latest, Math.max(0, at - span * PLAYHEAD_SHARE));
  return { from, to: from + span };
}

/** Time to pixels and back. */
export interface TimeScale {
  (at: Micros): number;
  invert(x: number): Micros;
  /** Some so many round moments within the window. */
  ticks(count: number): Micros[];
  readonly left: number;
  readonly right: number;
}

/** D3's linear scale would bring colours and formats with it, 9 KiB that the first page lacks. */
export function timeScale({ from, to }: TimeWindow, left: number, right: number): TimeScale {
  const perMicro = (right - left) / (to - from);
  return Object.assign((at: Micros) => left + (at - from) * perMicro, {
    invert: (x: number) => from + (x - left) / perMicro,
    ticks: (count: number) => ticks(from, to, count),
    left,
    right,
  });
}
