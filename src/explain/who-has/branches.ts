import type { Micros } from "../../kernel/time.ts";
import type { TraceIndex } from "../../trace/trace-index.ts";
import { Mark } from "../../trace/words.ts";
import type { Tense } from "../activity.ts";
import { crowds } from "../crowds.ts";
import { joined, say } from "../explanation.ts";
import { moment, plural, requestName } from "../names.ts";
import type { Holding } from "./holding.ts";

/** "Of the branches of request 3, 1 queries since 0.010 s; 2 wait for a connection since 0.002 s." */
export function whoseBranches(index: TraceIndex, task: number, at: Micros, tense: Tense): Holding {
  const { marks, requestCount } = index.trace;
  const tasks: number[] = [];
  for (let branch = requestCount; branch < index.taskCount; branch++) {
    if (index.owners.requestOf(branch) !== task || index.waitOf(branch, at) < 0) continue;
    const isForked = index
      .marksOf(branch)
      .some((row) => marks.kind[row] === Mark.forked && marks.at[row]! <= at);
    if (isForked) tasks.push(branch);
  }
  const list = crowds(index, tasks, at).map(({ activity, tasks: own, since }) => {
    const [base, past] = activity.verb;
    const verb = tense === "then" ? past : plural(own.length, thirdPerson(base), base);
    return say`${own.length} ${verb}${activity.rest} since ${moment(since)}`;
  });
  const when = tense === "now" ? "Of" : "At that moment, of";
  const sentence = say`${when} the branches of ${requestName(index, task)}, ${joined(list, "; ")}.`;
  return { tasks, sentence, isFree: false };
}

function thirdPerson(verb: string): string {
  return verb === "query" ? "queries" : `${verb}s`;
}
