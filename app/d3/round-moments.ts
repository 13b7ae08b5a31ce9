import { MICROS_PER_SECOND, type Micros } from "../../src/kernel/time.ts";
import type { TimeWindow } from "../store/time-window.ts";

const decades = [1, 10, 100, 1_000, 10_000, 100_000, MICROS_PER_SECOND];
/** How far apart moments are that one can count in: microseconds to seconds, then minutes. */
const steps: readonly Micros[] = [
  ...decades.flatMap((decade) => [decade, 2 * decade, 5 * decade]),
  ...[10, 30, 60, 120, 300, 600, 1_200, 3_600].map((seconds) => seconds * MICROS_PER_SECOND),
];

/** Round moments within a window, about so many. */
export function roundMoments({ from, to }: TimeWindow, count: number): Micros[] {
  const wanted = (to - from) / count;
  const step = steps.find((one, i) => wanted < Math.sqrt(one * (steps[i + 1] ?? one * 2)));
  const apart = step ?? steps.at(-1)!;
  const first = Math.ceil(from / apart);
  const length = Math.max(0, Math.floor(to / apart) - first + 1);
  return Array.from({ length }, (_, i) => (first + i) * apart);
}
