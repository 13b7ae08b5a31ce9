import { requestTable } from "./requests.ts";
import { countOverTime, type Series } from "./series.ts";
import type { Spans } from "./spans.ts";
import type { Trace } from "./trace.ts";
import type { Hold, Wait } from "./words.ts";

/** How many requests wait for one of these reasons; what the pool does for itself is left out. */
export function waitingOverTime(trace: Trace, reasons: readonly Wait[]): Series {
  const { waits, requestCount } = trace;
  return spansOverTime(
    waits,
    (row) =>
      waits.task[row]! < requestCount && reasons.some((reason) => reason === waits.kind[row]),
  );
}

/** How many places of a kind are held, in all processes together. */
export function heldOverTime({ holds }: Trace, kind: Hold): Series {
  return spansOverTime(holds, (row) => holds.kind[row] === kind);
}

/** How many requests have arrived and not ended. */
export function requestsOverTime(trace: Trace): Series {
  const { arrivals, ends } = requestTable(trace);
  return countOverTime(arrivals, ends);
}

function spansOverTime(spans: Spans, isWanted: (row: number) => boolean): Series {
  const from: number[] = [];
  const to: number[] = [];
  for (let row = 0; row < spans.count; row++) {
    if (!isWanted(row)) continue;
    from.push(spans.from[row]!);
    to.push(spans.to[row]!);
  }
  return countOverTime(new Float64Array(from), new Float64Array(to));
}
