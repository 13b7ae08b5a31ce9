import type { Micros } from "../../../src/kernel/time.ts";
import type { TimeScale } from "../../d3/time-scale.ts";
import { axisLabel } from "../../strings/axis.ts";

export interface Tick {
  readonly key: string;
  readonly x: number;
  readonly text: string;
  readonly isNow: boolean;
  /** Does it end there, since there is no room for its half beyond? */
  readonly isLast: boolean;
}

const MILLISECOND = 1_000;
/** Between two of them the playhead's own moment has as many digits as these steps need. */
const FINEST_USUAL = 10_000;

/** Round moments some 150 pixels apart, except where the playhead, if in sight, says its own. */
export function layoutAxis(scale: TimeScale, at: Micros, rem: number): Tick[] {
  const { left, right } = scale;
  const nowX = scale(at);
  const count = Math.max(2, Math.round((right - left) / (9 * rem)));
  const moments = scale.ticks(count);
  const step = (moments[1] ?? 1) - (moments[0] ?? 0);
  const end = scale.invert(right);
  const isFine = step < MILLISECOND;
  const isInSight = nowX >= left - 1 && nowX <= right + 1;
  const room = (isFine ? 6 : 3.5) * rem;
  // Where steps are finer than milliseconds, most say how far they are from the last one before them
  // that is said in full: the first, a whole millisecond, and the first after the playhead.
  let full = -1;
  const ticks = moments
    .filter((moment) => {
      const x = scale(moment);
      return !(isInSight && Math.abs(x - nowX) <= room) && x < right - rem;
    })
    .map((moment) => {
      const isPastNow = isInSight && full < at && at < moment;
      if (!isFine || full < 0 || isPastNow || moment % MILLISECOND === 0) full = moment;
      const text = axisLabel(moment, step, end, moment - full);
      return { key: `${moment}`, x: scale(moment), text, isNow: false, isLast: false };
    });
  if (!isInSight) return ticks;
  const text = axisLabel(at, Math.min(step, FINEST_USUAL), end, 0);
  return [...ticks, { key: "now", x: nowX, text, isNow: true, isLast: nowX > right - 2 * rem }];
}
