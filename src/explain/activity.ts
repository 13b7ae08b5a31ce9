import { type Micros, NEVER } from "../kernel/time.ts";
import type { TraceIndex } from "../trace/trace-index.ts";
import { isStatement, Wait } from "../trace/words.ts";
import { type Sentence, say } from "./explanation.ts";
import { moment } from "./names.ts";

/** Is the explanation about what is, or about what was when a request gave up? */
export type Tense = "now" | "then";

/** What somebody is doing, in the forms that sentences need. */
export interface Activity {
  /** wait, waits, waited, waiting. */
  readonly verb: readonly [base: string, past: string, gerund: string];
  /** What for. */
  readonly rest: string;
}

const WAIT = ["wait", "waited", "waiting"] as const;
const QUERY = ["query", "queried", "querying"] as const;

const unit: Activity = { verb: WAIT, rest: " outside" };
const spawn: Activity = { verb: WAIT, rest: " to be started" };
const helper: Activity = { verb: WAIT, rest: " for a helper thread" };
const processor: Activity = { verb: WAIT, rest: " for a turn to compute" };
const core: Activity = { verb: WAIT, rest: " for a core" };
const connection: Activity = { verb: WAIT, rest: " for a connection" };
const serverConnection: Activity = { verb: WAIT, rest: " for a server connection" };
const branches: Activity = { verb: WAIT, rest: " for branches" };
const compute: Activity = { verb: ["compute", "computed", "computing"], rest: "" };
const call: Activity = { verb: WAIT, rest: " for the external service" };
export const statement: Activity = { verb: QUERY, rest: "" };
/** Of who has two connections: what it does is no work of the one that is spoken of. */
export const elsewhere: Activity = { verb: QUERY, rest: " on another" };

/** Every activity, in the order in which sentences list them. */
export const activities = [
  statement,
  elsewhere,
  call,
  compute,
  core,
  helper,
  processor,
  serverConnection,
  connection,
  branches,
  spawn,
  unit,
] as const;

const ACTIVITIES: Readonly<Record<Wait, Activity>> = {
  [Wait.unit]: unit,
  [Wait.processor]: processor,
  [Wait.core]: core,
  [Wait.connection]: connection,
  [Wait.compute]: compute,
  [Wait.query]: statement,
  [Wait.begin]: statement,
  [Wait.commit]: statement,
  [Wait.rollback]: statement,
  [Wait.check]: statement,
  [Wait.call]: call,
  [Wait.serverConnection]: serverConnection,
  [Wait.branches]: branches,
  [Wait.helper]: helper,
  [Wait.spawn]: spawn,
};

export function activityOf(wait: Wait): Activity {
  return ACTIVITIES[wait];
}

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

/** From when to when the task does what the row says; rows of one activity that touch are one. */
export function stretch(index: TraceIndex, row: number): { from: Micros; to: Micros } {
  const { waits } = index.trace;
  const rows = index.waitsOf(waits.task[row]!);
  const isSame = (other: number | undefined) =>
    other !== undefined &&
    activityOf(waits.kind[other] as Wait) === activityOf(waits.kind[row] as Wait) &&
    waits.place[other] === waits.place[row];
  let first = rows.indexOf(row);
  let last = first;
  while (isSame(rows[first - 1]) && waits.to[rows[first - 1]!] === waits.from[rows[first]!])
    first--;
  while (isSame(rows[last + 1]) && waits.from[rows[last + 1]!] === waits.to[rows[last]!]) last++;
  return { from: waits.from[rows[first]!]!, to: waits.to[rows[last]!]! };
}
