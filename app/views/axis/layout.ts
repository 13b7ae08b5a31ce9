import type { Micros } from "../../../src/kernel/time.ts";
import type { TimeScale } from "../../d3/time-scale.ts";
import { formatInstant } from "../../strings/format.ts";

export interface Tick {
  readonly key: string;
  readonly x: number;
  readonly text: string;
  readonly isNow: boolean;
}

/** Round moments some 150 pixels apart, except where the playhead says its own. */
export function layoutAxis(
  scale: TimeScale,
  at: Micros,
  rem: number,
): { ticks: Tick[]; now: Tick } {
  const { left, right } = scale;
  const nowX = scale(at);
  const count = Math.max(2, Math.round((right - left) / (9 * rem)));
  const moments = scale.ticks(count);
  const step = (moments[1] ?? 1) - (moments[0] ?? 0);
  const ticks = moments
    .map((moment) => ({
      key: `${moment}`,
      x: scale(moment),
      text: formatInstant(moment, step),
      isNow: false,
    }))
    .filter(({ x }) => Math.abs(x - nowX) > 3.5 * rem && x < right - rem);
  const now = { key: "now", x: nowX, text: formatInstant(at, 10_000), isNow: true };
  return { ticks, now };
}
