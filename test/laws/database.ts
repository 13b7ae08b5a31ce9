import { fromMs } from "../../src/kernel/time.ts";
import { isStatement, Mark, Reason, type Wait } from "../../src/trace/words.ts";
import { groupBy, type Instant, type Law, marksOf, sessionEnds, spansOf } from "./law.ts";

export const readersSeeWhatIsCommitted: Law = {
  sentence: "who reads sees all rows that are committed and its own, and no others",
  *breaches({ trace }) {
    let committed = 0;
    const open = new Map<string, number>();
    for (const { kind, task, process, place, at, detail } of marksOf(trace)) {
      const session = `${process}:${place}`;
      const own = open.get(session);
      if (kind === Mark.begun && own === undefined) open.set(session, 0);
      if (kind === Mark.wrote && own !== undefined) open.set(session, own + 1);
      if (kind === Mark.wrote && own === undefined) committed++;
      if (kind === Mark.committed) committed += own ?? Number.NaN;
      if (endsSession(kind)) open.delete(session);
      const seen = committed + (open.get(session) ?? 0);
      if ((kind === Mark.wrote || kind === Mark.read) && detail !== seen) {
        yield `${task} sees ${detail} of ${seen} at ${at}`;
      }
    }
  },
};

function endsSession(kind: number): boolean {
  return kind === Mark.committed || kind === Mark.rolledBack || kind === Mark.closed;
}

export const onlyOpenTransactionsEnd: Law = {
  sentence:
    "what is committed or rolled back was begun there, and a commit elsewhere finds nothing",
  *breaches({ trace }) {
    const open = new Set<string>();
    for (const { kind, task, process, place, at } of marksOf(trace)) {
      const session = `${process}:${place}`;
      const isOpen = open.has(session);
      if (kind === Mark.begun) open.add(session);
      if (endsSession(kind)) open.delete(session);
      if ((kind === Mark.committed || kind === Mark.rolledBack) && !isOpen) {
        yield `${task}: ends nothing at ${at}`;
      }
      if (kind === Mark.commitElsewhere && isOpen) yield `${task}: finds one at ${at}`;
    }
  },
};

export const statementsAreCutOff: Law = {
  sentence: "no statement takes longer than the database lets it, and who was cut off took as long",
  *breaches({ scenario, trace, index, requests }) {
    const { statementTimeoutMs } = scenario.database;
    // What computing and a pooler's thread add is not the statement's own.
    if (scenario.server.runtime !== "ideal" || scenario.pooler.mode !== "none") return;
    const most =
      statementTimeoutMs === null
        ? Number.POSITIVE_INFINITY
        : fromMs(statementTimeoutMs) + fromMs(scenario.network.roundTripMs);
    for (const { task, from, to } of spansOf(trace.waits, isOfStatement)) {
      if (to - from > most) yield `${task}: ${to - from} of ${most}`;
    }
    for (let request = 0; request < requests.count; request++) {
      if (requests.reason[request] !== Reason.statementTimeout) continue;
      const last = index.waitsOf(request).at(-1);
      const took = last === undefined ? 0 : trace.waits.to[last]! - trace.waits.from[last]!;
      const isItsOwn = last !== undefined && isStatement(trace.waits.kind[last] as Wait);
      if (isItsOwn && took !== most) yield `request ${request} is cut off after ${took}`;
    }
  },
};

function isOfStatement({ kind }: { readonly kind: number }): boolean {
  return isStatement(kind as Wait);
}

export const idleSessionsEnd: Law = {
  sentence:
    "the database ends no session that has not lain idle in a transaction as long as it may",
  *breaches(one) {
    const { idleInTransactionTimeoutMs: ms } = one.scenario.database;
    const ends = sessionEnds(one).filter(({ detail }) => detail !== Reason.connectionLost);
    if (ms === null) {
      if (ends.length > 0) yield `${ends.length} where none may`;
      return;
    }
    const marks = marksOf(one.trace).map((mark, row) => ({ ...mark, row }));
    const used = groupBy(marks.filter(isOfSession), placeOf);
    for (const end of ends) {
      // At that instant the place may have a new session, which comes after it in the trace.
      const isEnd = (mark: Instant) =>
        mark.kind === end.kind && mark.at === end.at && placeOf(mark) === placeOf(end);
      const endRow = marks.findIndex(isEnd);
      const last = (used.get(placeOf(end)) ?? []).filter(({ row }) => row < endRow).at(-1);
      if (last === undefined || last.at + fromMs(ms) > end.at) yield `${end.place} at ${end.at}`;
    }
  },
};

function placeOf({ process, place }: Instant): string {
  return `${process}:${place}`;
}

/** What a statement in a transaction leaves. */
function isOfSession({ kind }: Instant): boolean {
  return kind === Mark.begun || kind === Mark.wrote || kind === Mark.read;
}
