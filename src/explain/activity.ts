import type { Micros } from "../kernel/time.ts";
import type { TraceIndex } from "../trace/trace-index.ts";
import { Wait } from "../trace/words.ts";

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
