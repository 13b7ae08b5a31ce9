import type { Micros } from "../kernel/time.ts";
import { countUpTo } from "./search.ts";
import type { Series } from "./series.ts";

/**
 * The mean over time within each of `columnCount` equal parts of from … to. Means of parts of a whole
 * add up to the mean of the whole, so areas that stand on one another may be drawn from them.
 */
export function meansPerColumn(
  series: Series,
  from: Micros,
  to: Micros,
  columnCount: number,
): Float64Array {
  const means = new Float64Array(columnCount);
  const width = (to - from) / columnCount;
  let next = countUpTo(series.at, from);
  let value = series.value[next - 1] ?? 0;
  for (let column = 0; column < columnCount; column++) {
    const end = from + width * (column + 1);
    let since = from + width * column;
    let area = 0;
    for (; series.at[next]! < end; next++) {
      area += value * (series.at[next]! - since);
      since = series.at[next]!;
      value = series.value[next]!;
    }
    means[column] = (area + value * (end - since)) / width;
  }
  return means;
}
