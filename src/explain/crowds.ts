import { type Micros, NEVER } from "../kernel/time.ts";
import type { TraceIndex } from "../trace/trace-index.ts";
import { isStatement, type Wait } from "../trace/words.ts";
import {
  type Activity,
  activities,
  activityOf,
  statement,
  stretch,
  type Tense,
} from "./activity.ts";
import { type Sentence, say } from "./explanation.ts";
import { moment } from "./names.ts";

/** Who does the same thing, and since when the one has that has done it longest. */
export interface Crowd {
  readonly activity: Activity;
  /** One for each place that is spoken of: a task with two connections stands there twice. */
  readonly tasks: readonly number[];
  readonly since: Micros;
}

/** The tasks by what they are doing at an instant; one that does nothing is left out. */
export function crowds(
  index: TraceIndex,
  tasks: readonly number[],
  at: Micros,
  querying: Activity = statement,
): readonly Crowd[] {
  const { waits } = index.trace;
  const found = tasks.flatMap((task) => {
    const row = index.waitOf(task, at);
    if (row < 0) return [];
    const wait = waits.kind[row] as Wait;
    const activity = isStatement(wait) ? querying : activityOf(wait);
    return [{ task, activity, since: stretch(index, row).from }];
  });
  return activities.flatMap((activity) => {
    const same = found.filter((one) => one.activity === activity);
    if (same.length === 0) return [];
    const since = same.reduce((least, one) => Math.min(least, one.since), NEVER);
    return [{ activity, tasks: same.map(({ task }) => task), since }];
  });
}

/** ", which wait for the external service, the longest since 2.000 s" */
export function whichDo({ activity, tasks, since }: Crowd, tense: Tense): Sentence {
  const [base, past] = activity.verb;
  const { rest } = activity;
  if (new Set(tasks).size === 1) {
    const has = tense === "now" ? "has" : "had";
    return say`, which ${has} ${past}${rest} since ${moment(since)}`;
  }
  return say`, which ${tense === "now" ? base : past}${rest}, the longest since ${moment(since)}`;
}
