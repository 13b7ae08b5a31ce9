import { exp, log } from "../kernel/exp-log.ts";
import { roundWidth } from "../trace/bins.ts";
import { countBefore } from "../trace/search.ts";

/** Borders of the bars of a histogram, ascending: bar i has what is from `edges[i]` below the next. */
export interface HistogramScale {
  readonly kind: "linear" | "log";
  readonly edges: Float64Array;
}

/** A spread of two powers of ten: on a linear scale, half of the values would share one bar. */
const LOG_FROM_RATIO = 100;

/**
 * Bars for values of `least` … `most`, about so many, of equal width; of equal ratio where the
 * greatest is a hundred times the least. On a linear scale the first one begins at 0.
 */
export function histogramScale(least: number, most: number, bars: number): HistogramScale {
  if (least > 0 && most / least >= LOG_FROM_RATIO) return logScale(least, most, bars);
  const width = roundWidth(most / bars);
  const count = Math.floor(most / width) + 1;
  return { kind: "linear", edges: Float64Array.from({ length: count + 1 }, (_, i) => i * width) };
}

function logScale(least: number, most: number, bars: number): HistogramScale {
  const from = log(least);
  const step = (log(most) - from) / bars;
  const edges = Float64Array.from({ length: bars + 1 }, (_, i) => exp(from + i * step));
  // What was rounded must not shut out the first and the last value.
  edges[0] = Math.min(edges[0]!, least);
  edges[bars] = Math.max(edges[bars]!, most) * (1 + 1e-9);
  return { kind: "log", edges };
}

/** How many of the ascending values are in each bar. */
export function histogramCounts(ascending: Float64Array, { edges }: HistogramScale): Int32Array {
  const below = Array.from(edges, (edge) => countBefore(ascending, edge));
  return Int32Array.from({ length: edges.length - 1 }, (_, i) => below[i + 1]! - below[i]!);
}

/** How far a value is from the first border to the last, 0 to 1, on the scale. */
export function histogramShare({ kind, edges }: HistogramScale, value: number): number {
  const from = edges[0]!;
  const to = edges.at(-1)!;
  if (kind === "linear") return (value - from) / (to - from);
  return (log(Math.max(value, from)) - log(from)) / (log(to) - log(from));
}
