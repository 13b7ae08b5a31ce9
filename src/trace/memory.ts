import { countOverTime, type Series } from "./series.ts";
import type { Trace } from "./trace.ts";
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
  const { processMb, sharedMb, unitMb, stands } = memory;
  const shared = Math.min(sharedMb, processMb);
  const own = processMb - shared;
  const ready = rows.units.reduce((sum, count) => sum + count, 0);
  const always = stands === "nothing" ? shared : shared + rows.processes * own;
  const fixed = stands === "units" ? always + ready * unitMb : always;
  const perUnit = stands === "nothing" ? own : stands === "units" ? 0 : unitMb;
  const units = countOverTime(new Float64Array(from), new Float64Array(to));
  const value = units.value.map((count) => Math.round((fixed + count * perUnit) * PER_MB));
  // Before the first request there is what always stands.
  return units.at[0] === 0
    ? { at: units.at, value }
    : {
        at: Float64Array.of(0, ...units.at),
        value: Int32Array.of(Math.round(fixed * PER_MB), ...value),
      };
}
