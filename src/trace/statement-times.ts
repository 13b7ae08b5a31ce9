import type { Trace } from "./trace.ts";
import { isStatement, type Wait } from "./words.ts";

/** How long each statement of a request was on the wire or running, in microseconds. */
export function statementTimes({ waits, requestCount }: Trace): Float64Array {
  const times: number[] = [];
  for (let row = 0; row < waits.count; row++) {
    if (waits.task[row]! >= requestCount || !isStatement(waits.kind[row] as Wait)) continue;
    times.push(waits.to[row]! - waits.from[row]!);
  }
  return Float64Array.from(times);
}
