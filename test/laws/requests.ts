import type { Scenario } from "../../src/scenario/scenario.ts";
import { Hold, Mark } from "../../src/trace/words.ts";
import { everOf, losesConnections } from "./ever.ts";
import { type Case, groupBy, type Law, marksOf, type Span, spansOf, steps } from "./law.ts";

/** Has everybody refused who might have let the rest go on? Then these wait for ever. */
function mayWaitForEver({ scenario, trace }: Case): boolean {
  const { opensForWaiters, opener, onReturn } = scenario.pool;
  const someRejected = marksOf(trace).some(({ kind }) => kind === Mark.rejected);
  const keeps = keepsConnections(scenario) || losesConnections(scenario);
  if (mayWaitAtPoolerForEver(scenario, someRejected || keeps)) return true;
  const timeouts = everOf(scenario, "pool.checkoutTimeoutMs", scenario.pool.checkoutTimeoutMs);
  if (Math.max(...timeouts) < Number.POSITIVE_INFINITY) return false;
  const passesRefusalsOn = opensForWaiters && opener === "borrower";
  return (someRejected && !passesRefusalsOn) || keeps || onReturn === "keep";
}

/** Does the program lose connections, leave transactions open, or ask for one while it has another? */
function keepsConnections({ program }: Scenario): boolean {
  return /leak|open|checkout|via pool|parallel|forget|"begin"/i.test(program);
}

/** For a server that a client of a pool keeps, or that the database does not let the pooler open. */
function mayWaitAtPoolerForEver({ pooler }: Scenario, isTroubled: boolean): boolean {
  if (pooler.mode === "none" || pooler.waitTimeoutMs !== null) return false;
  return pooler.mode === "session" || isTroubled;
}

export const endsOnce: Law = {
  sentence: "every request arrives once and ends once",
  *breaches(one) {
    const { trace, requests } = one;
    const marks = groupBy(
      marksOf(trace).filter(({ kind }) => kind <= Mark.abandoned),
      ({ task }) => task,
    );
    const isOpenEnded = trace.isTruncated || mayWaitForEver(one);
    for (let request = 0; request < requests.count; request++) {
      const kinds = (marks.get(request) ?? []).map(({ kind }) => kind);
      const isWhole = kinds.length === 2 && kinds[0] === Mark.arrived && kinds[1] !== Mark.arrived;
      const isBegun = kinds.length === 0 || (kinds.length === 1 && kinds[0] === Mark.arrived);
      if (!isWhole && !(isOpenEnded && isBegun)) yield `request ${request}: ${kinds}`;
    }
  },
};

/** What a server goes on doing for a client that has given up follows without a gap. */
export const waitsTile: Law = {
  sentence: "a request's waits fill its life from arrival to end, without gap or overlap",
  *breaches({ trace, index, requests }) {
    const { waits } = trace;
    for (let request = 0; request < requests.count; request++) {
      if (requests.arrivedAt[request]! > trace.endedAt) continue;
      let at = requests.arrivedAt[request]!;
      const end = Math.min(requests.endedAt[request]!, trace.endedAt);
      const goesOn = requests.outcome[request] === Mark.abandoned;
      let isMet = at === end;
      for (const row of index.waitsOf(request)) {
        if (waits.from[row] !== at) yield `request ${request}: ${at}, then ${waits.from[row]}`;
        if (waits.to[row]! <= waits.from[row]!) yield `request ${request}: nothing at ${at}`;
        at = waits.to[row]!;
        isMet = at === end || (goesOn && isMet);
      }
      if (!isMet) yield `request ${request}: waits until ${at}, is there until ${end}`;
    }
  },
};

export const holdsNothingAfterwards: Law = {
  sentence: "a request holds nothing before it arrives or after it has ended",
  *breaches({ scenario, trace, index, requests }) {
    const { to: ends } = trace.waits;
    const lastEnd = (task: number) => {
      const last = index.waitsOf(task).at(-1);
      const isLast = requests.outcome[task] !== Mark.abandoned || last === undefined;
      return isLast ? requests.endedAt[task]! : Math.max(requests.endedAt[task]!, ends[last]!);
    };
    // What it has leaked nobody gives back for it.
    const leaked = new Set(
      marksOf(trace)
        .filter(({ kind }) => kind === Mark.leaked)
        .map(({ task, process, place }) => `${task} ${process}:${place}`),
    );
    const isAway = (task: number, from: number, to: number) =>
      from < requests.arrivedAt[task]! || to > lastEnd(task);
    const begun = marksOf(trace).filter(({ kind }) => kind === Mark.begun);
    const isLeft = (hold: Span) =>
      begun.some(({ process, place, at }) => {
        const isThere = process === hold.process && place === hold.place;
        return isThere && hold.kind === Hold.connection && at <= lastEnd(hold.task);
      });
    for (const hold of spansOf(trace.holds)) {
      const { task, kind, process, place, from, to } = hold;
      if (task < 0 || task >= requests.count || !isAway(task, from, to)) continue;
      // What a unit keeps in the middle of a transaction is held by the request that left it.
      const { onReturn } = scenario.pool;
      if (onReturn === "keep" && from >= requests.arrivedAt[task]! && isLeft(hold)) continue;
      if (kind === Hold.connection && leaked.has(`${task} ${process}:${place}`)) continue;
      yield `request ${task}: holds ${kind} from ${from} to ${to}`;
    }
  },
};

/** Σ of the requests' times = ∫ of how many are there: L = λW without any division. */
export const littlesLaw: Law = {
  sentence: "the time that requests spend is the number that are there, added up over time",
  *breaches({ trace, requests }) {
    let spent = 0;
    const isForNobody = (task: number, from: number) =>
      requests.outcome[task] === Mark.abandoned && from >= requests.endedAt[task]!;
    for (const { task, from, to } of spansOf(trace.waits, ({ task }) => task < requests.count)) {
      if (!isForNobody(task, from)) spent += to - from;
    }
    let area = 0;
    let there = 0;
    let since = 0;
    const lives = Array.from(requests.arrivedAt, (from, request) => ({
      from: Math.min(from, trace.endedAt),
      to: Math.min(requests.endedAt[request]!, trace.endedAt),
    }));
    for (const [at, change] of steps(lives)) {
      area += there * (at - since);
      there += change;
      since = at;
    }
    if (spent !== area) yield `${spent} spent, ${area} by counting`;
  },
};
