import { fromMs } from "../../src/kernel/time.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { leaseTable } from "../../src/trace/leases.ts";
import { isStatement, Mark, Reason, type Wait } from "../../src/trace/words.ts";
import { everOf, isChanged, restartsOf } from "./ever.ts";
import {
  type Case,
  firstWaste,
  groupBy,
  type Instant,
  idleTimes,
  isNobodys,
  isSplitting,
  type Law,
  type Life,
  marksOf,
  mostAtOnce,
  type Span,
  sessionEnds,
  spansOf,
} from "./law.ts";
import { inLine, leases, lives, openings, serverLives } from "./pool-times.ts";

export const withinPoolLimit: Law = {
  sentence: "a process never has more connections than its limit, those being opened included",
  *breaches(one) {
    const { lease } = one.scenario.pool;
    if (lease === "none" || lease === "unit") return;
    const max = Math.max(...everOf(one.scenario, "pool.max", one.scenario.pool.max));
    const all = [...lives(one), ...openings(one)];
    for (const [process, spans] of groupBy(all, (span) => span.process)) {
      const most = mostAtOnce(spans);
      if (most > max) yield `process ${process}: ${most} of ${max}`;
    }
  },
};

export const withinDatabaseLimit: Law = {
  sentence: "the database never has more ordinary connections than it lets in",
  *breaches(one) {
    const { kind, maxConnections, reserved } = one.scenario.database;
    const limit = Math.max(...everOf(one.scenario, "database.maxConnections", maxConnections));
    const hasPooler = one.scenario.pooler.mode !== "none";
    const sessions = hasPooler ? serverLives(one) : lives(one);
    const most = mostAtOnce(sessions.map((life) => cutShort(life, one)));
    const kept = kind === "mysql" ? 0 : reserved;
    if (most > Math.max(0, limit - kept)) yield `${most} at once`;
  },
};

/** A session that the database itself ends is over before its pool knows. */
function cutShort(life: Life, one: Case): Life {
  const end = sessionEnds(one).find(
    ({ process, place, at }) =>
      process === life.process && place === life.slot && life.from <= at && at <= life.to,
  );
  const restart = restartsOf(one.scenario).filter((at) => life.from <= at);
  return { ...life, to: Math.min(end?.at ?? life.to, life.to, ...restart) };
}

export const leasedWhileOpen: Law = {
  sentence: "only an open connection is leased, and only a free slot is opened in",
  *breaches(one) {
    const bySlot = groupBy(lives(one), ({ process, slot }) => `${process}:${slot}`);
    const livesOf = ({ process, place }: Span) => bySlot.get(`${process}:${place}`) ?? [];
    for (const lease of leases(one)) {
      if (livesOf(lease).some(({ from, to }) => from <= lease.from && lease.to <= to)) continue;
      yield `${lease.task}: leases ${lease.process}:${lease.place} at ${lease.from}`;
    }
    for (const opening of openings(one)) {
      if (!livesOf(opening).some(({ from, to }) => from < opening.to && opening.from < to))
        continue;
      yield `${opening.task}: opens ${opening.process}:${opening.place} at ${opening.from}`;
    }
  },
};

export const heldIdleIsPart: Law = {
  sentence: "held idle and pinned are parts of a lease: never below 0, never more than it",
  *breaches({ index }) {
    const { count, held, idle, pinned } = leaseTable(index);
    for (let lease = 0; lease < count; lease++) {
      const parts = [idle[lease]!, pinned[lease]!];
      if (parts.some((part) => part < 0 || part > held[lease]!)) yield `lease ${lease}: ${parts}`;
    }
  },
};

export const statementsNeedALease: Law = {
  sentence: "a statement runs on a connection that its request holds",
  *breaches(one) {
    const { trace } = one;
    const byTask = groupBy(leases(one), ({ task }) => task);
    const statements = spansOf(trace.waits, ({ kind }) => isStatement(kind as Wait));
    for (const { task, from, to } of statements) {
      const own = byTask.get(task) ?? [];
      if (own.some((lease) => lease.from <= from && to <= lease.to)) continue;
      yield `request ${task}: a statement from ${from} to ${to}`;
    }
  },
};

export const transactionsStay: Law = {
  sentence: "a transaction ends on the connection on which it began, in one lease",
  *breaches(one) {
    if (isSplitting(one.scenario)) return;
    const byTask = groupBy(leases(one), ({ task }) => task);
    const begun = new Map<number, Instant>();
    for (const mark of marksOf(one.trace)) {
      // The database's own rollback is of nobody's lease.
      if (mark.task < 0) continue;
      if (mark.kind === Mark.begun) begun.set(mark.task, mark);
      if (mark.kind !== Mark.committed && mark.kind !== Mark.rolledBack) continue;
      const begin = begun.get(mark.task);
      begun.delete(mark.task);
      const isOne = (byTask.get(mark.task) ?? []).some(
        ({ process, place, from, to }) =>
          begin?.process === process &&
          begin.place === place &&
          mark.process === process &&
          mark.place === place &&
          from <= begin.at &&
          mark.at <= to,
      );
      if (!isOne) yield `request ${mark.task}: begun at ${begin?.at}, over at ${mark.at}`;
    }
  },
};

/** Does a connection lie open for a while for whom it was given back, until that one can run? */
function takesTimeToWake({ server, pool }: Scenario): boolean {
  const { cores, interpreterLock, processors, architecture } = server;
  const mayWait = cores !== null || processors !== null || interpreterLock;
  return pool.waiting === "barging" && (mayWait || architecture === "event-loop");
}

export const nobodyWaitsForIdle: Law = {
  sentence: "nobody stands in line while a connection of the pool lies idle",
  *breaches(one) {
    // What a unit keeps is idle, and yet nobody else's.
    if (one.scenario.pool.lease === "unit" || takesTimeToWake(one.scenario)) return;
    const waiting = groupBy(inLine(one), ({ process }) => process);
    for (const [process, line] of waiting) {
      const open = lives(one).filter((life) => life.process === process);
      const leased = leases(one).filter((lease) => lease.process === process);
      const idle = idleTimes(open, leased);
      for (const wait of line) {
        const found = idle.find(({ from, to }) => from < wait.to && wait.from < to);
        if (found) yield `request ${wait.task}: in line at ${wait.from}, idle from ${found.from}`;
      }
    }
  },
};

export const nobodyWaitsForRoom: Law = {
  sentence: "where a pool opens for waiters, nobody stands in line while it has room and time",
  *breaches(one) {
    const { max, opensForWaiters, opener } = one.scenario.pool;
    if (!opensForWaiters || opener === "background" || max === null) return;
    // Who was woken stands in no line any more, though it has no connection yet.
    if (takesTimeToWake(one.scenario) || isChanged(one.scenario, "pool.max")) return;
    for (const [process, line] of groupBy(inLine(one), (wait) => wait.process)) {
      const own = openings(one).filter((opening) => opening.process === process);
      const opener = own.filter(({ task }) => isNobodys(one, task));
      const open = lives(one).filter((life) => life.process === process);
      // A busy opener has as many to open as there is room for.
      const full = [...open, ...own, ...opener.flatMap((span) => new Array(max).fill(span))];
      const at = firstWaste(line, full, max);
      if (at !== null) yield `process ${process}: room at ${at}`;
    }
  },
};

export const firstComeFirstServed: Law = {
  sentence: "where the longest waiter is served first, nobody overtakes in the line",
  *breaches(one) {
    if (one.scenario.pool.waiting !== "first-come") return;
    const served = new Set(leases(one).map(({ task, from }) => `${task} ${from}`));
    const lines = groupBy(
      inLine(one).filter(({ task, to }) => served.has(`${task} ${to}`)),
      ({ process }) => process,
    );
    for (const line of lines.values()) {
      line.sort((a, b) => a.from - b.from || a.to - b.to);
      for (const [i, wait] of line.entries()) {
        const later = line[i + 1];
        if (!later || later.from === wait.from || wait.to <= later.to) continue;
        yield `${later.task} asked at ${later.from}, after ${wait.task}, and was served before`;
      }
    }
  },
};

export const lastComeFirstServed: Law = {
  sentence: "where the latest waiter is served first, nobody who came before is served before",
  *breaches(one) {
    if (one.scenario.pool.waiting !== "last-come") return;
    const served = new Set(leases(one).map(({ task, from }) => `${task} ${from}`));
    for (const line of groupBy(inLine(one), ({ process }) => process).values()) {
      for (const { task, from, to } of line) {
        const isPassedOver = (other: Span) => from < other.from && other.from < to && to < other.to;
        const later = served.has(`${task} ${to}`) ? line.find(isPassedOver) : undefined;
        if (later) yield `${task} from ${from} served at ${to}, before ${later.task}`;
      }
    }
  },
};

export const idleCapHolds: Law = {
  sentence: "no more connections lie idle than the idle cap allows",
  *breaches(one) {
    const { lease } = one.scenario.pool;
    if (lease === "unit" || takesTimeToWake(one.scenario)) return;
    const maxIdle = Math.max(...everOf(one.scenario, "pool.maxIdle", one.scenario.pool.maxIdle));
    for (const [process, open] of groupBy(lives(one), (life) => life.process)) {
      const leased = leases(one).filter((lease) => lease.process === process);
      const most = mostAtOnce(idleTimes(open, leased));
      if (most > maxIdle) yield `process ${process}: ${most} idle`;
    }
  },
};

export const timeoutsAreExact: Law = {
  sentence: "who gives up has waited in line exactly as long as is allowed, and nobody longer",
  *breaches(one) {
    const { checkoutTimeoutMs } = one.scenario.pool;
    const allowed = everOf(one.scenario, "pool.checkoutTimeoutMs", checkoutTimeoutMs).map(fromMs);
    const least = Math.min(...allowed);
    const most = Math.max(...allowed);
    const { trace, requests } = one;
    const gaveUp = new Set<number>();
    for (const { task, from, to } of inLine(one)) {
      const isLast =
        requests.reason[task] === Reason.checkoutTimeout && to === requests.endedAt[task];
      if (isLast || to - from >= least) gaveUp.add(one.owners.requestOf(task));
      // One that was woken in time may find only when it runs that it came too late.
      const isLate = takesTimeToWake(one.scenario) && to - from > least;
      if (!isLate && (isLast ? !allowed.includes(to - from) : to - from > most)) {
        yield `request ${task}: ${to - from} of ${allowed.join(" or ")}`;
      }
    }
    for (let request = 0; request < trace.requestCount; request++) {
      if (requests.reason[request] !== Reason.checkoutTimeout || gaveUp.has(request)) continue;
      yield `request ${request} gave up without waiting in line`;
    }
  },
};
