import type { Micros } from "../../src/kernel/time.ts";
import type { TimeWindow } from "../store/time-window.ts";
import { roundMoments } from "./round-moments.ts";

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
    ticks: (count: number) => roundMoments({ from, to }, count),
    left,
    right,
  });
}
