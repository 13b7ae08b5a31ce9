import { type Micros, NEVER } from "../kernel/time.ts";
import type { Series } from "./series.ts";

/** All of them together, instant by instant; `factors` say how often each counts, once if left out. */
export function sumOf(parts: readonly Series[], factors: readonly number[] = []): Series {
  const most = parts.reduce((count, part) => count + part.at.length, 0);
  const at = new Float64Array(most);
  const value = new Int32Array(most);
  const next = new Int32Array(parts.length);
  let count = 0;
  let sum = 0;
  for (;;) {
    const now = earliest(parts, next);
    if (now === NEVER) break;
    const before = sum;
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i]!;
      const row = next[i]!;
      if (part.at[row] !== now) continue;
      next[i] = row + 1;
      sum += (part.value[row]! - (row > 0 ? part.value[row - 1]! : 0)) * (factors[i] ?? 1);
    }
    if (sum === before) continue;
    at[count] = now;
    value[count++] = sum;
  }
  return { at: at.slice(0, count), value: value.slice(0, count) };
}

/** The next instant at which any of them changes. */
function earliest(parts: readonly Series[], next: Int32Array): Micros {
  let now = NEVER;
  for (let i = 0; i < parts.length; i++) {
    const row = next[i]!;
    const { at } = parts[i]!;
    if (row < at.length && at[row]! < now) now = at[row]!;
  }
  return now;
}

/** When the series first has its greatest value; 0 for a series without any. */
export function peakTime({ at, value }: Series): Micros {
  let peak = 0;
  let when = 0;
  for (const [row, one] of value.entries()) {
    if (one <= peak) continue;
    peak = one;
    when = at[row]!;
  }
  return when;
}
