import { groupRowsByTime } from "./groups.ts";
import type { TraceIndex } from "./trace-index.ts";
import { Hold, Wait } from "./words.ts";

/**
 * How long each checkout of a request took, in microseconds: from asking until it had a connection,
 * opening included; 0 where an idle one lay ready. One that failed counts with the time it took to
 * fail, as in the recordings of real pools.
 */
export function checkoutTimes(index: TraceIndex): Float64Array {
  const { holds, waits, requestCount } = index.trace;
  const waitRows = index.waitsByTask;
  const leaseRows = groupRowsByTime(
    holds.count,
    index.taskCount,
    (row) => (holds.kind[row] === Hold.connection ? holds.task[row]! : -1),
    holds.from,
  );
  const run = new CheckoutReader();
  for (let task = 0; task < requestCount; task++) {
    let lease = leaseRows.starts[task]!;
    const lastLease = leaseRows.starts[task + 1]!;
    const takeLeasesUpTo = (at: number) => {
      for (; lease < lastLease; lease++) {
        const from = holds.from[leaseRows.rows[lease]!]!;
        if (from > at) return;
        run.leased(from);
      }
    };
    for (let i = waitRows.starts[task]!; i < waitRows.starts[task + 1]!; i++) {
      const row = waitRows.rows[i]!;
      if (waits.kind[row] !== Wait.connection) continue;
      takeLeasesUpTo(waits.from[row]!);
      run.waited(waits.from[row]!, waits.to[row]!);
    }
    takeLeasesUpTo(Number.POSITIVE_INFINITY);
    run.end();
  }
  return new Float64Array(run.times);
}

/** Reads one task's waits for a connection and its leases, in order of time. */
class CheckoutReader {
  readonly times: number[] = [];
  #since = -1;
  #until = -1;

  /** A wait that begins where the one before ended goes on with the same checkout. */
  waited(from: number, to: number): void {
    if (from !== this.#until) {
      this.end();
      this.#since = from;
    }
    this.#until = to;
  }

  /** A lease ends the wait that leads to it; without one, an idle connection lay ready. */
  leased(from: number): void {
    if (from === this.#until) this.end();
    else this.times.push(0);
  }

  /** What nothing leads on from is over: served, or failed. */
  end(): void {
    if (this.#until >= 0) this.times.push(this.#until - this.#since);
    this.#until = -1;
  }
}
