import type { Micros } from "../kernel/time.ts";
import type { TraceIndex } from "../trace/trace-index.ts";
import { endOfWait } from "./end-of-wait.ts";
import { type Sentence, say } from "./explanation.ts";
import { lengthOf } from "./names.ts";

/** "the answer comes in 50 ms", or that it gives up before, or that this run will not see it. */
export function comes(
  index: TraceIndex,
  task: number,
  at: Micros,
  to: Micros,
  what: string,
): Sentence {
  switch (endOfWait(index, task, to)) {
    case "served":
      return say`${what} in ${lengthOf(to - at)}`;
    case "gives up":
      return say`it gives up in ${lengthOf(to - at)}`;
    case "refused":
      return say`it is refused in ${lengthOf(to - at)}`;
    case "failed":
      return say`it fails in ${lengthOf(to - at)}`;
    case "cut off":
      return say`${index.trace.isTruncated ? "the run stops before that" : "that never happens"}`;
  }
}
