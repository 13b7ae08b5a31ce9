import { lineOf } from "../../../../src/explain/line.ts";
import type { Micros } from "../../../../src/kernel/time.ts";
import { eachStatementOn } from "../../../../src/trace/own-statements.ts";
import type { OtherThing } from "../../../../src/trace/thing.ts";
import { Hold, Wait } from "../../../../src/trace/words.ts";
import type { VariantRun } from "../../../store/variant-run.ts";

/** Of a long history so many are shown before and after the present. */
const BEFORE = 6;
const AFTER = 3;
/** Of a long line so many are shown. */
const IN_LINE = 10;

/** Who had a thing for a while, or stands in a line since. */
export interface Had {
  /** −1: nobody's request. */
  readonly task: number;
  readonly from: Micros;
  readonly to: Micros;
  /** The part of it that was held idle, or computed; null: nothing of the kind. */
  readonly share: number | null;
  readonly isNow: boolean;
  readonly isFuture: boolean;
}

export interface ThingHistory {
  readonly kind: "connection" | "unit" | "core" | "line";
  readonly rows: readonly Had[];
  /** How many are left out before and after the rows. */
  readonly earlier: number;
  readonly later: number;
}

export function projectThingHistory(run: VariantRun, thing: OtherThing, at: Micros): ThingHistory {
  switch (thing.kind) {
    case "queue":
      return lineHistory(run, thing, at);
    case "unit":
      return around(run, Hold.unit, thing.process, thing.place, at);
    case "connection":
      return around(run, Hold.connection, thing.process, thing.place, at);
    case "server-connection":
      return around(run, Hold.serverConnection, 0, thing.place, at);
    case "core":
      return around(
        run,
        thing.host === "server" ? Hold.core : Hold.databaseCore,
        0,
        thing.place,
        at,
      );
  }
}

function around(
  run: VariantRun,
  hold: Hold,
  process: number,
  place: number,
  at: Micros,
): ThingHistory {
  const { from, to } = run.trace.holds;
  const all = run.index.lane(hold, process, place);
  const next = all.findIndex((row) => to[row]! > at);
  const present = next < 0 ? all.length : next;
  const start = Math.max(0, present - BEFORE);
  const end = Math.min(all.length, present + 1 + AFTER);
  const rows = Array.from(all.subarray(start, end), (row) => ({
    task: run.trace.holds.task[row]!,
    from: from[row]!,
    to: to[row]!,
    share: shareOf(run, hold, row),
    isNow: from[row]! <= at && at < to[row]!,
    isFuture: at < from[row]!,
  }));
  const kind = hold === Hold.connection ? "connection" : hold === Hold.unit ? "unit" : "core";
  return { kind, rows, earlier: start, later: all.length - end };
}

/** Of a lease, how much was held idle; of a unit's service, how much it computed. */
function shareOf({ index, trace }: VariantRun, hold: Hold, row: number): number | null {
  const { task, from, to } = trace.holds;
  const length = to[row]! - from[row]!;
  if (hold === Hold.connection) {
    let working = 0;
    eachStatementOn(index, row, (begun, done) => {
      working += done - begun;
    });
    return 1 - working / length;
  }
  if (hold !== Hold.unit) return null;
  let computed = 0;
  index.eachWaitDuring(task[row]!, from[row]!, to[row]!, (wait) => {
    if (trace.waits.kind[wait] === Wait.compute) {
      computed += trace.waits.to[wait]! - trace.waits.from[wait]!;
    }
  });
  return computed / length;
}

function lineHistory(
  { index, trace }: VariantRun,
  { queue, process }: Extract<OtherThing, { kind: "queue" }>,
  at: Micros,
): ThingHistory {
  const { waits } = trace;
  const line = lineOf(index, queue, process, at);
  const rows = line.slice(0, IN_LINE).map((row) => ({
    task: waits.task[row]!,
    from: waits.from[row]!,
    to: at,
    share: null,
    isNow: false,
    isFuture: false,
  }));
  return { kind: "line", rows, earlier: 0, later: line.length - rows.length };
}
