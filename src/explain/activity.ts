import { type Micros, NEVER } from "../kernel/time.ts";
import type { TraceIndex } from "../trace/trace-index.ts";
import { isStatement, Wait } from "../trace/words.ts";
import { type Sentence, say } from "./explanation.ts";
import { moment } from "./names.ts";

/** Is the explanation about what is, or about what was when a request gave up? */
export type Tense = "now" | "then";

/** What somebody is doing, in the forms that sentences need. */
export interface Activity {
  readonly id:
    | "unit"
    | "spawn"
    | "processor"
    | "core"
    | "helper"
    | "connection"
    | "compute"
    | "statement"
    | "call";
  /** wait, waits, waited, waiting. */
  readonly verb: readonly [base: string, past: string, gerund: string];
  /** What for. */
  readonly rest: string;
}

const WAIT = ["wait", "waited", "waiting"] as const;

const unit: Activity = { id: "unit", verb: WAIT, rest: " outside" };
const spawn: Activity = { id: "spawn", verb: WAIT, rest: " to be started" };
const helper: Activity = { id: "helper", verb: WAIT, rest: " for a helper thread" };
const processor: Activity = { id: "processor", verb: WAIT, rest: " for a turn to compute" };
const core: Activity = { id: "core", verb: WAIT, rest: " for a core" };
const connection: Activity = { id: "connection", verb: WAIT, rest: " for a connection" };
const compute: Activity = {
  id: "compute",
  verb: ["compute", "computed", "computing"],
  rest: "",
};
const statement: Activity = {
  id: "statement",
  verb: ["query", "queried", "querying"],
  rest: "",
};
const call: Activity = { id: "call", verb: WAIT, rest: " for the external service" };

/** Every activity, in the order in which sentences list them. */
export const activities = [
  statement,
  call,
  compute,
  core,
  helper,
  processor,
  connection,
  spawn,
  unit,
] as const;

export function activityOf(wait: Wait): Activity {
  if (isStatement(wait)) return statement;
  switch (wait) {
    case Wait.unit:
      return unit;
    case Wait.spawn:
      return spawn;
    case Wait.processor:
      return processor;
    case Wait.helper:
      return helper;
    case Wait.core:
      return core;
    case Wait.connection:
      return connection;
    case Wait.compute:
      return compute;
    default:
      return call;
  }
}

/** Who does the same thing, and the one who has done it longest. */
export interface Crowd {
  readonly activity: Activity;
  readonly tasks: readonly number[];
  readonly since: Micros;
}

/** The tasks by what they are doing at an instant; one that does nothing is left out. */
export function crowds(index: TraceIndex, tasks: readonly number[], at: Micros): readonly Crowd[] {
  const { waits } = index.trace;
  const found = tasks.flatMap((task) => {
    const row = index.waitOf(task, at);
    if (row < 0) return [];
    const activity = activityOf(waits.kind[row] as Wait);
    return [{ task, activity, since: beganWaiting(index, row) }];
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
  if (tasks.length === 1) {
    const has = tense === "now" ? "has" : "had";
    return say`, which ${has} ${past}${rest} since ${moment(since)}`;
  }
  return say`, which ${tense === "now" ? base : past}${rest}, the longest since ${moment(since)}`;
}

/** When the task began to do what the row says; rows of one activity that touch are one. */
function beganWaiting(index: TraceIndex, row: number): Micros {
  return stretch(index, row).from;
}

/** From when to when the task does what the row says. */
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
