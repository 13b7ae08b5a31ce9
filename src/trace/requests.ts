import { type Micros, NEVER } from "../kernel/time.ts";
import { countUpTo } from "./search.ts";
import type { Trace } from "./trace.ts";
import { isOutcome, Mark, Reason } from "./words.ts";

/** The outcome of a request that has none: it waits for ever, or the run stopped before. */
export const NO_OUTCOME = 255;

/** One row for each request, by its number. */
export interface RequestTable {
  readonly count: number;
  /** NEVER where the run stopped before, so `arrivedAt[r] <= at` is always right. */
  readonly arrivedAt: Float64Array;
  /** NEVER where it waits for ever, or the run stopped before. */
  readonly endedAt: Float64Array;
  /** How it ended, a `Mark`; NO_OUTCOME where it did not. */
  readonly outcome: Uint8Array;
  /** Why it ended like this, a `Reason`. */
  readonly reason: Uint8Array;
  /** When requests arrived, were answered, and ended however, each ascending: for counting. */
  readonly arrivals: Float64Array;
  readonly answers: Float64Array;
  readonly ends: Float64Array;
}

export function requestTable({ marks, requestCount }: Trace): RequestTable {
  const arrivedAt = new Float64Array(requestCount).fill(NEVER);
  const endedAt = new Float64Array(requestCount).fill(NEVER);
  const outcome = new Uint8Array(requestCount).fill(NO_OUTCOME);
  const reason = new Uint8Array(requestCount).fill(Reason.none);
  const arrivals = new Float64Array(requestCount);
  const answers = new Float64Array(requestCount);
  const ends = new Float64Array(requestCount);
  let arrived = 0;
  let answered = 0;
  let ended = 0;
  for (let row = 0; row < marks.count; row++) {
    const task = marks.task[row]!;
    const at = marks.at[row]!;
    if (task < 0 || task >= requestCount) continue;
    if (marks.kind[row] === Mark.arrived) {
      arrivedAt[task] = at;
      arrivals[arrived++] = at;
    } else if (isOutcome(marks.kind[row] as Mark)) {
      endedAt[task] = at;
      outcome[task] = marks.kind[row]!;
      reason[task] = marks.detail[row]!;
      ends[ended++] = at;
      if (marks.kind[row] === Mark.answered) answers[answered++] = at;
    }
  }
  return {
    count: requestCount,
    arrivedAt,
    endedAt,
    outcome,
    reason,
    arrivals: arrivals.slice(0, arrived),
    answers: answers.slice(0, answered),
    ends: ends.slice(0, ended),
  };
}

/** How many requests have been answered, an answer at `at` included. */
export function answeredUpTo(requests: RequestTable, at: Micros): number {
  return countUpTo(requests.answers, at);
}

/** How many have arrived and not ended. */
export function inServerAt(requests: RequestTable, at: Micros): number {
  return countUpTo(requests.arrivals, at) - countUpTo(requests.ends, at);
}
