import type { RequestTable } from "./requests.ts";
import type { Trace } from "./trace.ts";
import { Mark } from "./words.ts";

/** One row for each answer, in order of time. */
export interface Answers {
  readonly at: Float64Array;
  /** From the request's arrival to its answer. */
  readonly took: Float64Array;
}

export function answersOverTime({ marks, requestCount }: Trace, requests: RequestTable): Answers {
  const at = requests.answers;
  const took = new Float64Array(at.length);
  let answer = 0;
  for (let row = 0; row < marks.count; row++) {
    const task = marks.task[row]!;
    if (marks.kind[row] !== Mark.answered || task < 0 || task >= requestCount) continue;
    took[answer++] = marks.at[row]! - requests.arrivedAt[task]!;
  }
  return { at, took };
}
