import type { Micros } from "../kernel/time.ts";
import { slotKey } from "./slot-lives.ts";
import type { Trace } from "./trace.ts";
import { Hold, isStatement, Mark, Reason, type Wait } from "./words.ts";

/** How many sessions the database has in each state, under the names of `pg_stat_activity`. */
export interface Activity {
  readonly active: number;
  readonly idle: number;
  readonly idleInTransaction: number;
}

/** What another connection would see of the sessions at an instant, those logging in left out. */
export function activityAt(trace: Trace, at: Micros): Activity {
  const counts = { active: 0, idle: 0, idleInTransaction: 0 };
  const busy = busySlots(trace, at);
  for (const [slot, isInTransaction] of sessionsAt(trace, at)) {
    if (busy.has(slot)) counts.active++;
    else if (isInTransaction) counts.idleInTransaction++;
    else counts.idle++;
  }
  return counts;
}

/** Every session there is: is a transaction open in it? */
function sessionsAt({ marks }: Trace, at: Micros): ReadonlyMap<number, boolean> {
  const sessions = new Map<number, boolean>();
  for (let row = 0; row < marks.count && marks.at[row]! <= at; row++) {
    const slot = slotKey(marks.process[row]!, marks.place[row]!);
    switch (marks.kind[row]) {
      case Mark.opened:
        sessions.set(slot, false);
        break;
      case Mark.begun:
        sessions.set(slot, true);
        break;
      case Mark.committed:
        sessions.set(slot, false);
        break;
      case Mark.rolledBack:
        // With a reason: the database has ended the session, whatever the pool still believes.
        if (marks.detail[row] === Reason.none) sessions.set(slot, false);
        else sessions.delete(slot);
        break;
      case Mark.closed:
        sessions.delete(slot);
        break;
    }
  }
  return sessions;
}

/** The connections whose holder has a statement under way; of several, the one leased last. */
function busySlots({ holds, waits }: Trace, at: Micros): ReadonlySet<number> {
  const asking = new Set<number>();
  for (let row = 0; row < waits.count; row++) {
    const isNow = waits.from[row]! <= at && at < waits.to[row]!;
    if (isNow && isStatement(waits.kind[row] as Wait)) asking.add(waits.task[row]!);
  }
  const latest = new Map<number, number>();
  for (let row = 0; row < holds.count; row++) {
    const task = holds.task[row]!;
    const isNow = holds.from[row]! <= at && at < holds.to[row]!;
    if (holds.kind[row] !== Hold.connection || !isNow || !asking.has(task)) continue;
    const other = latest.get(task);
    if (other === undefined || holds.from[other]! <= holds.from[row]!) latest.set(task, row);
  }
  return new Set(
    [...latest.values()].map((row) => slotKey(holds.process[row]!, holds.place[row]!)),
  );
}
