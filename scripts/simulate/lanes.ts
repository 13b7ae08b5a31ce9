import { lanes } from "../../src/trace/lanes.ts";
import type { Simulated } from "./simulated.ts";

const MOST_COLUMNS = 120;
const MOST_REQUESTS = 40;

/**
 * A picture of each run that fits on a terminal: the first requests until they have ended, with
 * columns equally long in all, so that the runs can be compared.
 */
export function lanesOf(
  runs: readonly Simulated[],
  mostRequests = MOST_REQUESTS,
): readonly string[] {
  const to = Math.max(...runs.map((run) => endOfDrawn(run, mostRequests)));
  const column = columnFor(to);
  return runs.map(({ facts }) => {
    const picture = lanes(facts.index, { column, to, mostRequests });
    return `one column = ${column / 1000} ms\n${picture}`;
  });
}

function endOfDrawn({ facts, trace }: Simulated, mostRequests: number): number {
  const ends = facts.requests.endedAt.subarray(0, mostRequests);
  return trace.requestCount > mostRequests
    ? Math.min(Math.max(...ends), trace.endedAt)
    : trace.endedAt;
}

/** The shortest of 1, 2, 5, 10, 20 … ms with which so long a run fits. */
function columnFor(length: number): number {
  for (let size = 1000; ; size *= 10) {
    for (const column of [size, 2 * size, 5 * size]) {
      if (length <= column * MOST_COLUMNS) return column;
    }
  }
}
