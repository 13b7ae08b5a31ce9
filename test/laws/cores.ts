import { findSetting } from "../../src/scenario/settings/index.ts";
import { Hold, Mark, Reason, Wait } from "../../src/trace/words.ts";
import {
  type Case,
  firstWaste,
  groupBy,
  type Law,
  marksOf,
  mostAtOnce,
  type Span,
  spansOf,
} from "./law.ts";

function waitsFor({ trace }: Case, ...kinds: readonly Wait[]): Span[] {
  return spansOf(trace.waits, ({ kind }) => kinds.includes(kind as Wait));
}

function holdsOf({ trace }: Case, kind: Hold): Span[] {
  return spansOf(trace.holds, (hold) => hold.kind === kind);
}

export const computingTakesACore: Law = {
  sentence: "who computes has a core all the while",
  *breaches(one) {
    const { cores } = one.scenario.server;
    if (cores === null) return;
    const held = groupBy(holdsOf(one, Hold.core), ({ task }) => task);
    for (const { task, from, to } of waitsFor(one, Wait.compute, Wait.spawn)) {
      let covered = 0;
      for (const hold of held.get(task) ?? []) {
        covered += Math.max(0, Math.min(hold.to, to) - Math.max(hold.from, from));
      }
      if (covered !== to - from) yield `${task}: computes from ${from} to ${to}, ${covered} of it`;
    }
  },
};

export const onlyComputingTakesACore: Law = {
  sentence: "nobody has a core of the server while waiting for something else",
  *breaches(one) {
    const { scenario, index, trace } = one;
    if (scenario.database.sharesHost) return;
    for (const hold of holdsOf(one, Hold.core)) {
      const bad: string[] = [];
      index.eachWaitDuring(hold.task, hold.from, hold.to, (row) => {
        const kind = trace.waits.kind[row]!;
        // Whatever is done to open a connection, the wait is for the connection.
        const isAtWork = kind === Wait.compute || kind === Wait.spawn || kind === Wait.connection;
        if (!isAtWork) bad.push(`${kind}`);
      });
      if (bad.length > 0) yield `${hold.task}: a core from ${hold.from}, waiting for ${bad}`;
    }
  },
};

export const noCoreIsWasted: Law = {
  sentence: "nobody waits for a core while one is free",
  *breaches(one) {
    const { cores } = one.scenario.server;
    if (cores === null) {
      const [first] = waitsFor(one, Wait.core);
      if (first) yield `${first.task} waits at ${first.from} where nobody has to`;
      return;
    }
    const at = firstWaste(waitsFor(one, Wait.core), holdsOf(one, Hold.core), cores);
    if (at !== null) yield `at ${at}`;
  },
};

/** How many of a process may compute at once; null: as many as want to. */
function processorsOf({ scenario: { server } }: Case): number | null {
  switch (server.architecture) {
    case "event-loop":
      // To its end, so that two of a loop never compute at once.
      return 1;
    case "virtual-threads":
      return server.cores;
    case "coroutines":
      return server.processors ?? server.cores;
    default:
      return server.interpreterLock ? 1 : null;
  }
}

/** What tasks do in their own units, not in helper threads, which need neither lock nor turn. */
function inUnits(one: Case, ...kinds: readonly Wait[]): Span[] {
  const helped = groupBy(holdsOf(one, Hold.helper), ({ task }) => task);
  return waitsFor(one, ...kinds).filter(({ task, from, to }) => {
    return !(helped.get(task) ?? []).some((help) => help.from <= from && to <= help.to);
  });
}

export const theLockIsKept: Law = {
  sentence: "of a process no more compute at once than it has locks or processors",
  *breaches(one) {
    const processors = processorsOf(one);
    if (processors === null) return;
    for (const [process, computing] of groupBy(inUnits(one, Wait.compute), (x) => x.process)) {
      const most = mostAtOnce(computing);
      if (most > processors) yield `process ${process}: ${most} at once`;
    }
  },
};

export const noTurnIsWasted: Law = {
  sentence: "nobody waits for the lock or a processor while one is free",
  *breaches(one) {
    const processors = processorsOf(one);
    const waiting = groupBy(waitsFor(one, Wait.processor), ({ process }) => process);
    for (const [process, line] of waiting) {
      const ready = inUnits(one, Wait.compute, Wait.core);
      // An opener's computing, and a request's for its own opening, wait for a connection.
      const opening = spansOf(one.trace.waits, ({ kind }) => kind === Wait.connection);
      const busy = [...ready, ...opening].filter((span) => span.process === process);
      const at = firstWaste(line, busy, processors ?? Number.POSITIVE_INFINITY);
      if (at !== null) yield `process ${process}: at ${at}`;
    }
  },
};

export const noHelperIsWasted: Law = {
  sentence: "nobody waits for a helper thread while one is free",
  *breaches(one) {
    const { helpers } = one.scenario.server;
    const busy = groupBy(holdsOf(one, Hold.helper), ({ process }) => process);
    for (const [process, line] of groupBy(waitsFor(one, Wait.helper), (wait) => wait.process)) {
      const at = firstWaste(line, busy.get(process) ?? [], helpers);
      if (at !== null) yield `process ${process}: at ${at}`;
    }
  },
};

export const backlogFirstCome: Law = {
  sentence: "who waits outside longest gets the next free unit",
  *breaches({ trace }) {
    let last = 0;
    const units = spansOf(trace.holds, ({ kind }) => kind === Hold.unit);
    const started = new Map(units.map(({ task, from }) => [task, from]));
    for (const { task: request } of marksOf(trace).filter(({ kind }) => kind === Mark.arrived)) {
      const at = started.get(request);
      if (at === undefined) continue;
      if (at < last) yield `request ${request} started at ${at}, an earlier one at ${last}`;
      last = at;
    }
  },
};

export const backlogHolds: Law = {
  sentence: "no more wait outside than the backlog allows, and nobody where units are made",
  *breaches(one) {
    const hasBacklog = findSetting("server.backlog")!.appliesTo!.holds(one.scenario);
    const { backlog } = one.scenario.server;
    const most = hasBacklog ? (backlog ?? Number.POSITIVE_INFINITY) : 0;
    const outside = mostAtOnce(waitsFor(one, Wait.unit));
    if (outside > most) yield `${outside} of ${most}`;
  },
};

export const refusedOnlyWhenFull: Law = {
  sentence: "who is refused at the door found the backlog full, and got no unit",
  *breaches(one) {
    const { trace, scenario } = one;
    const outside = waitsFor(one, Wait.unit);
    const units = new Set(holdsOf(one, Hold.unit).map(({ task }) => task));
    for (const { kind, task, at, detail } of marksOf(trace)) {
      if (kind !== Mark.refused || detail !== Reason.backlogFull) continue;
      // Of a run that stops at this instant, who came at it has not waited yet.
      if (at === trace.endedAt && trace.isTruncated) continue;
      if (units.has(task)) yield `request ${task} had a unit`;
      const { backlog } = scenario.server;
      const there = outside.filter(({ from, to }) => from <= at && at <= to).length;
      if (backlog === null || there < backlog) yield `request ${task}: ${there} of ${backlog}`;
    }
  },
};
