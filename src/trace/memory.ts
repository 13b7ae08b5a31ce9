import { countOverTime, type Series } from "./series.ts";
import type { MemoryCosts, Trace } from "./trace.ts";
import { Hold } from "./words.ts";

/** A series has whole numbers; so fine that 0.1 MB and 2.7 kB are both exact. */
export const PER_MB = 10_000;

/**
 * What the server's processes, threads and tasks take, over time, in ten-thousandths of a MB.
 * Threads that stand ready have touched their stack; what forked processes share counts once.
 */
export function memoryOverTime({ holds, rows, memory }: Trace): Series {
  const from: number[] = [];
  const to: number[] = [];
  for (let row = 0; row < holds.count; row++) {
    if (holds.kind[row] !== Hold.unit) continue;
    from.push(holds.from[row]!);
    to.push(holds.to[row]!);
  }
  const standing = rows.units.reduce((sum, count) => sum + count, 0);
  const { fixedMb, perUnitMb } = unitCosts(memory, rows.processes, standing);
  const units = countOverTime(new Float64Array(from), new Float64Array(to));
  const value = units.value.map((count) => Math.round((fixedMb + count * perUnitMb) * PER_MB));
  // Before the first request there is what always stands.
  return units.at[0] === 0
    ? { at: units.at, value }
    : {
        at: Float64Array.of(0, ...units.at),
        value: Int32Array.of(Math.round(fixedMb * PER_MB), ...value),
      };
}

/** What is always there, and what a unit that has a request adds to it, in megabytes. */
export function unitCosts(
  { processMb, sharedMb, unitMb, stands }: MemoryCosts,
  processes: number,
  unitsStanding: number,
): { readonly fixedMb: number; readonly perUnitMb: number } {
  const shared = Math.min(sharedMb, processMb);
  const own = processMb - shared;
  switch (stands) {
    case "nothing":
      return { fixedMb: shared, perUnitMb: own + unitMb };
    case "processes":
      return { fixedMb: shared + processes * own, perUnitMb: unitMb };
    case "units":
      return { fixedMb: shared + processes * own + unitsStanding * unitMb, perUnitMb: 0 };
  }
}
