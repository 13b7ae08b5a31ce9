import { fromMs } from "../../src/kernel/time.ts";
import { Hold, isStatement, Mark, Reason, Wait } from "../../src/trace/words.ts";
import {
  byStart,
  type Case,
  firstWaste,
  groupBy,
  type Instant,
  idleTimes,
  isNobodys,
  isSplitting,
  joined,
  type Law,
  type Life,
  livesBetween,
  marksOf,
  mostAtOnce,
  type Span,
  sessionEnds,
  spansOf,
} from "./law.ts";

function hasPooler({ scenario }: Case): boolean {
  return scenario.pooler.mode !== "none";
}

function servers({ trace }: Case): Life[] {
  return livesBetween(trace, Mark.serverOpened, Mark.serverClosed);
}

function holdsOf({ trace }: Case, kind: Hold): Span[] {
  return spansOf(trace.holds, (hold) => hold.kind === kind);
}

/**
 * When requests and their branches stand in the pooler's line; its own tasks do not. Where a pooler
 * costs something, its thread's work looks like that too, and nothing is to be said.
 */
function inLine(one: Case): Span[] {
  const { trace, scenario } = one;
  if (scenario.server.runtime !== "ideal") return [];
  return spansOf(
    trace.waits,
    ({ task, kind }) => kind === Wait.serverConnection && !isNobodys(one, task),
  );
}

export const withinPoolerSize: Law = {
  sentence: "a pooler never has more connections to the database than its size",
  *breaches(one) {
    if (!hasPooler(one)) return;
    const { size } = one.scenario.pooler;
    const most = mostAtOnce([...servers(one), ...holdsOf(one, Hold.serverOpening)]);
    if (most > size) yield `${most} of ${size}`;
  },
};

export const oneLoginAtATime: Law = {
  sentence: "a pooler opens one connection to the database at a time",
  *breaches(one) {
    const most = mostAtOnce(holdsOf(one, Hold.serverOpening));
    if (most > 1) yield `${most} at once`;
  },
};

export const withinClientLimit: Law = {
  sentence: "a pooler never has more clients than it lets in",
  *breaches(one) {
    const { maxClients } = one.scenario.pooler;
    if (!hasPooler(one) || maxClients === null) return;
    const most = mostAtOnce(livesBetween(one.trace, Mark.opened, Mark.closed));
    if (most > maxClients) yield `${most} of ${maxClients}`;
  },
};

export const linkedWhileOpen: Law = {
  sentence: "a client is linked only to a connection of the pooler that is open",
  *breaches(one) {
    const bySlot = groupBy(servers(one), ({ slot }) => slot);
    for (const { task, place, from, to } of holdsOf(one, Hold.serverConnection)) {
      const lives = bySlot.get(place) ?? [];
      if (!lives.some((life) => life.from <= from && to <= life.to)) {
        yield `${task}: has server ${place} from ${from} to ${to}`;
      }
    }
  },
};

export const statementsNeedAServer: Law = {
  sentence: "behind a pooler a statement runs on a connection of it to the database",
  *breaches(one) {
    // Elsewhere a session may be ended while a statement for it is on its way through the pooler.
    if (!hasPooler(one) || one.scenario.server.runtime !== "ideal") return;
    const byTask = groupBy(holdsOf(one, Hold.serverConnection), ({ task }) => task);
    const statements = spansOf(one.trace.waits, ({ kind }) => isStatement(kind as Wait));
    const ends = sessionEnds(one);
    const byLease = groupBy(holdsOf(one, Hold.connection), ({ task }) => task);
    for (const { task, from, to } of statements) {
      const own = byTask.get(task) ?? [];
      if (own.some((hold) => hold.from <= from && to <= hold.to)) continue;
      // One whose session the database ended while the pooler read it, as it then finds out.
      const leases = byLease.get(task) ?? [];
      const isLost = ({ process, place, at }: Instant) =>
        leases.some((own) => own.process === process && own.place === place && own.from <= at);
      if (ends.some((end) => end.at <= to && isLost(end))) continue;
      yield `request ${task}: a statement from ${from} to ${to}`;
    }
  },
};

export const nobodyWaitsForIdleServer: Law = {
  sentence: "nobody waits at the pooler while a connection of it lies idle",
  *breaches(one) {
    const idle = idleTimes(servers(one), holdsOf(one, Hold.serverConnection));
    for (const wait of inLine(one)) {
      const found = idle.find(({ from, to }) => from < wait.to && wait.from < to);
      if (found) yield `request ${wait.task}: in line at ${wait.from}, idle from ${found.from}`;
    }
  },
};

export const poolerOpensForWaiters: Law = {
  sentence: "while somebody waits at a pooler that has room, it opens a connection",
  *breaches(one) {
    const { pooler } = one.scenario;
    // After a refusal the database is let alone.
    if (marksOf(one.trace).some(({ kind }) => kind === Mark.rejected)) return;
    const opening = holdsOf(one, Hold.serverOpening);
    const busy = opening.flatMap((span) => new Array<Span>(pooler.size).fill(span));
    const at = firstWaste(inLine(one), [...servers(one), ...busy], pooler.size);
    if (at !== null) yield `at ${at}`;
  },
};

export const poolerFirstCome: Law = {
  sentence: "at a pooler nobody overtakes in the line",
  *breaches(one) {
    const links = holdsOf(one, Hold.serverConnection);
    const served = new Set(links.map(({ task, from }) => `${task} ${from}`));
    const line = joined(one, inLine(one), links)
      .filter(({ task, to }) => served.has(`${task} ${to}`))
      .sort(byStart);
    for (const [i, wait] of line.entries()) {
      const later = line[i + 1];
      if (!later || later.from === wait.from || wait.to <= later.to) continue;
      yield `${later.task} asked at ${later.from}, after ${wait.task}, and was served before`;
    }
  },
};

export const poolerTimeoutsAreExact: Law = {
  sentence: "whom the pooler sends away has waited there as long as is allowed, and nobody longer",
  *breaches(one) {
    if (!hasPooler(one)) return;
    const { waitTimeoutMs } = one.scenario.pooler;
    const allowed = waitTimeoutMs === null ? Number.POSITIVE_INFINITY : fromMs(waitTimeoutMs);
    const { requests } = one;
    for (const { task, from, to } of inLine(one)) {
      const isSentAway =
        requests.reason[task] === Reason.poolerTimeout && to === requests.endedAt[task];
      if (isSentAway ? to - from !== allowed : to - from > allowed) {
        yield `request ${task}: ${to - from} of ${allowed}`;
      }
    }
  },
};

export const transactionsKeepTheirServer: Law = {
  sentence: "behind a pooler a transaction runs on one connection to the database",
  *breaches(one) {
    if (!hasPooler(one) || isSplitting(one.scenario)) return;
    const byTask = groupBy(holdsOf(one, Hold.serverConnection), ({ task }) => task);
    const begun = new Map<number, Instant>();
    for (const mark of marksOf(one.trace)) {
      if (mark.kind === Mark.begun) begun.set(mark.task, mark);
      if (mark.kind !== Mark.committed && mark.kind !== Mark.rolledBack) continue;
      const begin = begun.get(mark.task);
      begun.delete(mark.task);
      if (begin?.process !== mark.process || begin.place !== mark.place) continue;
      const own = byTask.get(mark.task) ?? [];
      if (own.some(({ from, to }) => from <= begin.at && mark.at <= to)) continue;
      yield `request ${mark.task}: begun at ${begin.at}, over at ${mark.at}`;
    }
  },
};
