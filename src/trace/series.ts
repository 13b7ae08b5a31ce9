import { type Micros, NEVER } from "../kernel/time.ts";
import { countUpTo } from "./search.ts";

/** A number that changes at instants: 0 before the first, `value[i]` from `at[i]` on. */
export interface Series {
  /** Ascending, each instant once. */
  readonly at: Float64Array;
  readonly value: Int32Array;
}

export function valueAt(series: Series, at: Micros): number {
  return series.value[countUpTo(series.at, at) - 1] ?? 0;
}

/** How many of the spans are active, over time; the two columns may be in any order. */
export function countOverTime(from: Float64Array, to: Float64Array): Series {
  const begins = from.slice().sort();
  const ends = to.slice().sort();
  const at: number[] = [];
  const value: number[] = [];
  let begun = 0;
  let ended = 0;
  let previous = 0;
  while (begun < begins.length || ended < ends.length) {
    const now = Math.min(begins[begun] ?? NEVER, ends[ended] ?? NEVER);
    if (now === NEVER) break;
    while (begins[begun] === now) begun++;
    while (ends[ended] === now) ended++;
    // An end and a beginning at one instant change nothing: nobody saw the number between.
    if (begun - ended === previous) continue;
    previous = begun - ended;
    at.push(now);
    value.push(previous);
  }
  return { at: new Float64Array(at), value: new Int32Array(value) };
}

/** What is drawn where a picture has fewer columns than the series has changes. */
export interface Extremes {
  readonly least: Int32Array;
  readonly most: Int32Array;
}

/**
 * The least and the greatest value within each of `columnCount` equal parts of from … to, the value
 * at the part's beginning included: so a peak of a microsecond is seen at every width.
 */
export function extremesPerColumn(
  series: Series,
  from: Micros,
  to: Micros,
  columnCount: number,
): Extremes {
  const least = new Int32Array(columnCount);
  const most = new Int32Array(columnCount);
  let next = countUpTo(series.at, from);
  let value = series.value[next - 1] ?? 0;
  for (let column = 0; column < columnCount; column++) {
    const end = from + ((to - from) * (column + 1)) / columnCount;
    while (series.at[next]! <= from + ((to - from) * column) / columnCount) {
      value = series.value[next++]!;
    }
    least[column] = value;
    most[column] = value;
    while (series.at[next]! < end) {
      value = series.value[next++]!;
      if (value < least[column]!) least[column] = value;
      if (value > most[column]!) most[column] = value;
    }
  }
  return { least, most };
}

/** The greatest value ever. */
export function peakOf(series: Series): number {
  let peak = 0;
  for (const value of series.value) if (value > peak) peak = value;
  return peak;
}

/** The time integral, in value · microseconds, from the first change until `until`. */
export function areaOf(series: Series, until: Micros): number {
  let area = 0;
  for (let i = 0; i < series.at.length && series.at[i]! < until; i++) {
    const end = Math.min(series.at[i + 1] ?? until, until);
    area += series.value[i]! * (end - series.at[i]!);
  }
  return area;
}
