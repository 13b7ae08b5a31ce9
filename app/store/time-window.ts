import type { Micros } from "../../src/kernel/time.ts";

/** The part of the run that the lanes show. */
export interface TimeWindow {
  readonly from: Micros;
  readonly to: Micros;
}

/** Where in its window the playhead stands, so that more of the past than of the future shows. */
export const PLAYHEAD_SHARE = 2 / 3;

/** A window of that length around the playhead, within the run. */
export function windowAround(at: Micros, length: Micros, endedAt: Micros): TimeWindow {
  const span = Math.max(1, length);
  const latest = Math.max(0, endedAt - span);
  const from = Math.min(latest, Math.max(0, at - span * PLAYHEAD_SHARE));
  return { from, to: from + span };
}

/** Closer than this there is nothing to see: time is whole microseconds. */
const NARROWEST: Micros = 20;

/** What of time is seen; without a `from` of its own, what is around the playhead. */
export interface TimeShown {
  readonly at: Micros;
  readonly from: Micros | null;
  readonly window: Micros;
  readonly endedAt: Micros;
}

export function shownWindow({ at, from, window, endedAt }: TimeShown): TimeWindow {
  if (from !== null) return { from, to: from + window };
  return windowAround(at, Math.min(window, roundedUp(endedAt) || window), endedAt);
}

/** In round steps, so that a run that is a little longer after a change has the same axis. */
const STEPS = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** A round length that has room for the run; 0 while there is none. */
function roundedUp(endedAt: Micros): Micros {
  let unit = 1;
  while (unit * 10 < endedAt) unit *= 10;
  return endedAt === 0 ? 0 : unit * STEPS.find((step) => unit * step >= endedAt)!;
}

/** As long as asked, within what can be looked at: from some microseconds to the whole run. */
export function windowLength(length: Micros, endedAt: Micros): Micros {
  return Math.round(Math.max(NARROWEST, Math.min(Math.max(NARROWEST, endedAt), length)));
}

/** A window of that length, moved into the run where it would show what is beside it. */
export function windowWithin(from: Micros, length: Micros, endedAt: Micros): TimeWindow {
  const latest = Math.max(0, endedAt - length);
  const start = Math.round(Math.max(0, Math.min(latest, from)));
  return { from: start, to: start + length };
}
