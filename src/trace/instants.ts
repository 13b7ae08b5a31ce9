import type { Trace } from "./trace.ts";

/** The instants at which anything begins, ends or happens, ascending, each once. */
export function distinctInstants({ waits, holds, marks }: Trace): Float64Array {
  const all = new Float64Array(2 * (waits.count + holds.count) + marks.count);
  let filled = 0;
  for (const { from, to, count } of [waits, holds]) {
    all.set(from.subarray(0, count), filled);
    all.set(to.subarray(0, count), filled + count);
    filled += 2 * count;
  }
  all.set(marks.at.subarray(0, marks.count), filled);
  all.sort();

  let kept = 0;
  for (const instant of all) {
    if (kept === 0 || all[kept - 1] !== instant) all[kept++] = instant;
  }
  return all.slice(0, kept);
}
