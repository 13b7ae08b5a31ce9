import type { TraceIndex } from "./trace-index.ts";
import { Hold, Wait } from "./words.ts";

/**
 * How long each checkout of a request took, in microseconds: from asking until it had a connection,
 * opening included; 0 where an idle one lay ready. One that failed counts with the time it took to
 * fail, as in the recordings of real pools.
 */
export function checkoutTimes(index: TraceIndex): Float64Array {
  const times: number[] = [];
  for (let task = 0; task < index.trace.requestCount; task++) addCheckouts(index, task, times);
  return new Float64Array(times);
}

/** A lease ends the wait that leads to it; a wait without one has failed. */
function addCheckouts(index: TraceIndex, task: number, times: number[]): void {
  const { waits, holds } = index.trace;
  const leases = index.holdsOf(task).filter((row) => holds.kind[row] === Hold.connection);
  let lease = 0;
  let waited = 0;
  let waitedUntil = -1;

  const close = () => {
    if (waitedUntil >= 0) times.push(waited);
    waited = 0;
    waitedUntil = -1;
  };
  const takeLeasesUpTo = (at: number) => {
    for (; lease < leases.length && holds.from[leases[lease]!]! <= at; lease++) {
      if (holds.from[leases[lease]!] === waitedUntil) close();
      else times.push(0);
    }
  };

  for (const row of index.waitsOf(task)) {
    if (waits.kind[row] !== Wait.connection) continue;
    const from = waits.from[row]!;
    takeLeasesUpTo(from);
    if (from !== waitedUntil) close();
    waited += waits.to[row]! - from;
    waitedUntil = waits.to[row]!;
  }
  takeLeasesUpTo(Number.POSITIVE_INFINITY);
  close();
}
