import { fromMs } from "../../src/kernel/time.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { Hold, Mark } from "../../src/trace/words.ts";
import { everOf, isChanged } from "./ever.ts";
import {
  type Case,
  groupBy,
  idleTimes,
  isNobodys,
  type Law,
  marksOf,
  mostAtOnce,
  spansOf,
  steps,
} from "./law.ts";
import { leases, lives, openings } from "./pool-times.ts";

/** Each process's idle times. */
function idle(one: Case) {
  const leased = leases(one);
  return [...groupBy(lives(one), ({ process }) => process)].map(([process, open]) => {
    const own = leased.filter((lease) => lease.process === process);
    return { process, times: idleTimes(open, own) };
  });
}

function isPooled({ pool }: Scenario): boolean {
  return pool.lease !== "unit" && pool.lease !== "none";
}

/** So many lie ready, as far as the limits let them; where these change, at most. */
function least(scenario: Scenario): number {
  const { minIdle, max, maxIdle } = scenario.pool;
  const most = Math.max(...everOf(scenario, "pool.max", max));
  return Math.min(minIdle, most, Math.max(...everOf(scenario, "pool.maxIdle", maxIdle)));
}

export const nobodyIdleTooLong: Law = {
  sentence: "beyond those kept ready, nothing lies idle longer than its timeout and a look",
  *breaches(one) {
    const { idleTimeoutMs, sweepMs } = one.scenario.pool;
    const isPromised = one.scenario.pool.waiting === "barging";
    if (idleTimeoutMs === null || isPromised || !isPooled(one.scenario)) return;
    const allowed = fromMs(idleTimeoutMs) + fromMs(sweepMs);
    for (const { process, times } of idle(one)) {
      const late = times.map(({ from, to }) => ({ from: Math.min(from + allowed, to), to }));
      const most = mostAtOnce(late);
      if (most > least(one.scenario)) yield `process ${process}: ${most}`;
    }
  },
};

export const nobodyLentTooOld: Law = {
  sentence: "no connection is lent, or lies idle for a look, at its lifetime",
  *breaches(one) {
    const { lifetimeMs, sweepMs } = one.scenario.pool;
    if (lifetimeMs === null || !isPooled(one.scenario)) return;
    const lifetime = fromMs(lifetimeMs);
    // Who was woken for it takes one however old, and a unit what it has kept.
    const { onReturn, waiting } = one.scenario.pool;
    const isPromised = onReturn === "keep" || waiting === "barging";
    const all = lives(one);
    for (const lease of isPromised ? [] : leases(one)) {
      // At an instant at which one is closed another may be opened in its slot.
      const isYoung = all.some(
        ({ process, slot, from, to }) =>
          process === lease.process &&
          slot === lease.place &&
          from <= lease.from &&
          lease.to <= to &&
          lease.from - from < lifetime,
      );
      if (!isYoung) yield `${lease.task}: an old connection at ${lease.from}`;
    }
    for (const { from, to, openedAt } of idle(one).flatMap(({ times }) => times)) {
      const end = openedAt + lifetime + fromMs(sweepMs);
      if (to > end && waiting !== "barging")
        yield `idle from ${from} to ${to}, opened at ${openedAt}`;
    }
  },
};

export const enoughLieReady: Law = {
  sentence: "an opener that is free sees to it within a look that enough lie ready",
  *breaches(one) {
    const { opener, openerRestMs, sweepMs, max } = one.scenario.pool;
    const isRefused = marksOf(one.trace).some(({ kind }) => kind === Mark.rejected);
    if (opener !== "background" || isRefused || !isPooled(one.scenario)) return;
    if (isChanged(one.scenario, "pool.max", "pool.maxIdle")) return;
    // A process for one request has no time for that.
    if (one.scenario.server.architecture === "process-per-connection") return;
    const allOpenings = openings(one);
    for (let process = 0; process < one.scenario.server.processes; process++) {
      const own = allOpenings.filter((opening) => opening.process === process);
      // It stops when nobody takes what it opens; so far it would go on for ever.
      if (own.length >= 20 * least(one.scenario)) continue;
      const work = own.map(({ from, to }) => ({ from, to: to + fromMs(openerRestMs) }));
      const open = lives(one).filter((life) => life.process === process);
      const times = idle(one).find((found) => found.process === process)?.times ?? [];
      const changes = [
        ...steps(times).map(([at, by]) => ({ at, idle: by, open: 0, work: 0 })),
        ...steps([...open, ...own]).map(([at, by]) => ({ at, idle: 0, open: by, work: 0 })),
        ...steps(work).map(([at, by]) => ({ at, idle: 0, open: 0, work: by })),
        { at: one.trace.endedAt, idle: 0, open: 0, work: 0 },
      ].sort((a, b) => a.at - b.at);
      const now = { idle: 0, open: 0, work: 0 };
      let shortFor = 0;
      let since = 0;
      for (const change of changes) {
        const hasRoom = now.open < (max ?? Number.POSITIVE_INFINITY);
        const isShort = now.idle < least(one.scenario) && hasRoom && now.work === 0;
        const end = Math.min(change.at, one.trace.endedAt);
        if (end > since) shortFor = isShort ? shortFor + end - since : 0;
        if (shortFor > fromMs(sweepMs)) yield `process ${process}: short for ${shortFor} at ${end}`;
        since = end;
        now.idle += change.idle;
        now.open += change.open;
        now.work += change.work;
      }
    }
  },
};

export const borrowersWaitForTheOpener: Law = {
  sentence: "where a pool has an opener of its own, nobody else opens",
  *breaches(one) {
    if (one.scenario.pool.opener !== "background" || !isPooled(one.scenario)) return;
    for (const { task, from } of openings(one)) {
      if (!isNobodys(one, task)) yield `${task} at ${from}`;
    }
  },
};

/** Each of them is one after another: the next begins when the opener has rested. */
export const oneOpenedAfterAnother: Law = {
  sentence: "an opener opens one connection after another, and rests in between",
  *breaches(one) {
    const { trace, scenario } = one;
    const { opener, openerRestMs } = scenario.pool;
    // After a refusal it has pauses of its own.
    const isRefused = marksOf(trace).some(({ kind }) => kind === Mark.rejected);
    const rests = opener === "background" && isPooled(scenario) && !isRefused;
    const rest = rests ? fromMs(openerRestMs) : 0;
    const own = spansOf(
      trace.holds,
      ({ kind, task }) => kind === Hold.opening && isNobodys(one, task),
    );
    for (const [process, spans] of groupBy(own, (span) => span.process)) {
      spans.sort((a, b) => a.from - b.from || a.to - b.to);
      for (const [i, { from }] of spans.entries()) {
        const before = spans[i - 1];
        if (before && from < before.to + rest) yield `process ${process}: ${from}`;
      }
    }
  },
};
