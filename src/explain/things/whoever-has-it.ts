import type { Micros } from "../../kernel/time.ts";
import type { TraceIndex } from "../../trace/trace-index.ts";
import type { Wait } from "../../trace/words.ts";
import { activityOf, stretch } from "../activity.ts";
import { whatQueriesShare, whyBlocked } from "../causes.ts";
import { type Sentence, say } from "../explanation.ts";
import { moment } from "../names.ts";
import { obstacleOf } from "../obstacle.ts";
import type { Surroundings } from "../surroundings.ts";

/** "which has waited for the external service since 2.005 s"; nothing of who does nothing any more. */
export function whichDoes(index: TraceIndex, task: number, at: Micros): Sentence {
  const row = index.waitOf(task, at);
  if (row < 0) return [];
  const { verb, rest } = activityOf(index.trace.waits.kind[row] as Wait);
  return say`, which has ${verb[1]}${rest} since ${moment(stretch(index, row).from)}`;
}

/** What stands in the way of whoever has the thing, down to the roots. */
export function whatKeeps(
  index: TraceIndex,
  task: number,
  at: Micros,
  surroundings: Surroundings,
): readonly Sentence[] {
  const row = index.waitOf(task, at);
  if (row < 0) return [];
  const obstacle = obstacleOf(index, row, at);
  return obstacle === null
    ? whatQueriesShare(index, [task], at, surroundings)
    : whyBlocked(index, obstacle, at, "now", surroundings);
}
