import type { Micros } from "../kernel/time.ts";
import { countBefore } from "./search.ts";

/** Equal parts of time: part i reaches from `from + i · width` to just before the next one. */
export interface Bins {
  readonly from: Micros;
  readonly width: Micros;
  readonly count: number;
}

/**
 * Parts of a round width (1, 2 or 5 with zeros) that cover from … to, at most so many. They begin at
 * multiples of their width, so that a window that moves does not count the same answers otherwise.
 */
export function roundBins(from: Micros, to: Micros, most: number): Bins {
  const width = roundWidth((to - from) / Math.max(1, most - 1));
  const first = Math.floor(from / width);
  const last = Math.max(first + 1, Math.ceil(to / width));
  return { from: first * width, width, count: last - first };
}

/** The least of 1, 2, 5, 10, 20, 50 … that is not below a length. */
export function roundWidth(atLeast: number): number {
  let power = 1;
  while (power * 10 < atLeast) power *= 10;
  return [1, 2, 5, 10].map((digit) => digit * power).find((width) => width >= atLeast) ?? power;
}

/** How many of the ascending times are in each part. */
export function countPerBin(times: Float64Array, { from, width, count }: Bins): Int32Array {
  const counts = new Int32Array(count);
  let before = countBefore(times, from);
  for (let bin = 0; bin < count; bin++) {
    const next = countBefore(times, from + (bin + 1) * width);
    counts[bin] = next - before;
    before = next;
  }
  return counts;
}

/** The part that a moment is in; −1 for none. */
export function binAt({ from, width, count }: Bins, at: Micros): number {
  const bin = Math.floor((at - from) / width);
  return bin < 0 || bin >= count ? -1 : bin;
}
