import type { Micros } from "../kernel/time.ts";
import { slotKey } from "./slot-lives.ts";
import type { Spans } from "./spans.ts";
import type { Trace } from "./trace.ts";
import { Hold, isStatement, Mark, Reason, type Wait } from "./words.ts";

/** How many sessions the database has in each state, under the names of `pg_stat_activity`. */
export interface Activity {
  readonly active: number;
  readonly idle: number;
  readonly idleInTransaction: number;
  /** "idle in transaction (aborted)": a statement has failed in it, and nobody has ended it. */
  readonly aborted: number;
}

const Transaction = { none: 0, open: 1, aborted: 2 } as const;
type Transaction = (typeof Transaction)[keyof typeof Transaction];

/**
 * What another connection would see of the sessions at an instant, those logging in left out; of
 * PostgreSQL, where a statement that is cut off fails its transaction. Behind a pooler the sessions
 * are its own: a client's statement or open transaction keeps one, and all the others are idle.
 */
export function activityAt(trace: Trace, at: Micros): Activity {
  const counts = { active: 0, idle: 0, idleInTransaction: 0, aborted: 0 };
  const busy = busySlots(trace, at);
  for (const [slot, transaction] of sessionsAt(trace, at)) {
    if (busy.has(slot)) counts.active++;
    else if (transaction === Transaction.open) counts.idleInTransaction++;
    else if (transaction === Transaction.aborted) counts.aborted++;
    else counts.idle++;
  }
  if (trace.rows.poolerSlots === 0) return counts;
  const { active, idleInTransaction, aborted } = counts;
  return { ...counts, idle: serversAt(trace, at) - active - idleInTransaction - aborted };
}

/** The transaction that is open in the session behind a slot, ended by nobody yet; null: none is. */
export function transactionAt(
  trace: Trace,
  { process, place }: { readonly process: number; readonly place: number },
  at: Micros,
): "open" | "aborted" | null {
  const transaction = sessionsAt(trace, at).get(slotKey(process, place));
  if (transaction === Transaction.open) return "open";
  return transaction === Transaction.aborted ? "aborted" : null;
}

/** How many connections the pooler has open to the database. */
function serversAt({ marks }: Trace, at: Micros): number {
  let open = 0;
  for (let row = 0; row < marks.count && marks.at[row]! <= at; row++) {
    if (marks.kind[row] === Mark.serverOpened) open++;
    if (marks.kind[row] === Mark.serverClosed) open--;
  }
  return open;
}

/** Every session there is, and its transaction. */
function sessionsAt(trace: Trace, at: Micros): ReadonlyMap<number, Transaction> {
  const { marks } = trace;
  const sessions = new Map<number, Transaction>();
  for (let row = 0; row < marks.count && marks.at[row]! <= at; row++) {
    const slot = slotKey(marks.process[row]!, marks.place[row]!);
    switch (marks.kind[row]) {
      case Mark.opened:
        sessions.set(slot, Transaction.none);
        break;
      case Mark.begun:
        if (sessions.get(slot) !== Transaction.aborted) sessions.set(slot, Transaction.open);
        break;
      case Mark.timedOut:
      case Mark.abandoned:
        for (const cut of slotsCutOff(trace, marks.task[row]!, marks.at[row]!)) {
          // A library rolls back at once what it has begun.
          if (sessions.get(cut) === Transaction.open) sessions.set(cut, Transaction.aborted);
        }
        break;
      case Mark.committed:
        sessions.set(slot, Transaction.none);
        break;
      case Mark.rolledBack:
        // With a reason: the database has ended the session, whatever the pool still believes.
        if (marks.detail[row] === Reason.none) sessions.set(slot, Transaction.none);
        else sessions.delete(slot);
        break;
      case Mark.closed:
        sessions.delete(slot);
        break;
    }
  }
  return sessions;
}

/** On which connection a request's last statement was cut off, if it was. */
function slotsCutOff({ waits, holds }: Trace, task: number, at: Micros): readonly number[] {
  const isCutOff = rowsOf(waits, task, at).some((row) => isStatement(waits.kind[row] as Wait));
  if (!isCutOff) return [];
  const leases = rowsOf(holds, task, at).filter((row) => holds.kind[row] === Hold.connection);
  // Of several, the statement ran on the one leased last.
  const latest = leases.sort((a, b) => holds.from[b]! - holds.from[a]!).slice(0, 1);
  return latest.map((row) => slotKey(holds.process[row]!, holds.place[row]!));
}

/** Its waits or holds that ended at this instant. */
function rowsOf({ task, to, count }: Spans, whose: number, at: Micros): number[] {
  const rows: number[] = [];
  for (let row = 0; row < count; row++) {
    if (task[row] === whose && to[row] === at) rows.push(row);
  }
  return rows;
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
