import { fromMs } from "../../src/kernel/time.ts";
import { numberByHand } from "../../src/trace/request-name.ts";
import { Mark, Reason } from "../../src/trace/words.ts";
import { type Case, groupBy, type Instant, type Law, marksOf, mostAtOnce } from "./law.ts";

function retriesOf({ trace }: Case): Instant[] {
  return marksOf(trace).filter(({ kind }) => kind === Mark.retried);
}

export const retriesRepeatFailures: Law = {
  sentence: "a retry comes after what it repeats has failed, when its client has paused, and once",
  *breaches(one) {
    const { requests, scenario } = one;
    const { backoffMs, retries } = scenario.clients;
    const tries = new Map<number, number>();
    const programs = new Map(
      marksOf(one.trace)
        .filter(({ kind }) => kind === Mark.arrived)
        .map(({ task, detail }) => [task, detail]),
    );
    const repeated = new Set<number>();
    for (const { task, at, detail: before } of retriesOf(one)) {
      const nth = (tries.get(before) ?? 0) + 1;
      tries.set(task, nth);
      const due = requests.endedAt[before]! + fromMs(backoffMs) * 2 ** (nth - 1);
      if (at !== due) yield `request ${task}: at ${at}, not at ${due}`;
      if (nth > retries) yield `request ${task}: try ${nth} of ${retries}`;
      if (repeated.has(before)) yield `request ${before}: repeated twice`;
      if (requests.outcome[before] === Mark.answered) yield `request ${before}: was answered`;
      if (programs.get(task) !== programs.get(before)) yield `request ${task}: other work`;
      repeated.add(before);
    }
  },
};

export const failuresAreRepeated: Law = {
  sentence: "who has failed is repeated as often as the scenario says",
  *breaches(one) {
    if (one.trace.isTruncated) return;
    const { requests, scenario } = one;
    const repeats = new Map(retriesOf(one).map(({ task, detail }) => [task, detail]));
    const repeated = new Set(repeats.values());
    const tries = (request: number): number => {
      const before = repeats.get(request);
      return before === undefined ? 0 : 1 + tries(before);
    };
    for (const [request, outcome] of requests.outcome.entries()) {
      const hasFailed = Number.isFinite(requests.endedAt[request]!) && outcome !== Mark.answered;
      // Nobody hears of a deadlock before the run is over.
      const isHeard = requests.reason[request] !== Reason.deadlock;
      if (!hasFailed || !isHeard || repeated.has(request)) continue;
      if (tries(request) < scenario.clients.retries) yield `request ${request}: never repeated`;
    }
  },
};

export const nobodyWaitsBeyondPatience: Law = {
  sentence: "who gives up has waited exactly as long as its patience, and nobody waits longer",
  *breaches({ scenario, trace, requests }) {
    const { patienceMs } = scenario.clients;
    const patience = patienceMs === null ? Number.POSITIVE_INFINITY : fromMs(patienceMs);
    for (const [request, from] of requests.arrivedAt.entries()) {
      if (from > trace.endedAt) continue;
      const spent = Math.min(requests.endedAt[request]!, trace.endedAt) - from;
      const isExact = requests.outcome[request] !== Mark.abandoned || spent === patience;
      if (spent > patience || !isExact) yield `request ${request}: ${spent} of ${patience}`;
    }
  },
};

export const usersSendOneAtATime: Law = {
  sentence: "in a closed loop there are never more requests than users, and none begins too late",
  *breaches(one) {
    const { scenario, trace, requests } = one;
    const { kind, users, forMs } = scenario.arrivals;
    if (kind !== "closed") return;
    // Who sends by hand is no user.
    const byUsers = requests.arrivedAt.subarray(0, trace.requestCount - trace.byHandCount);
    const there = Array.from(byUsers, (from, request) => ({
      from: Math.min(from, trace.endedAt),
      to: Math.min(requests.endedAt[request]!, trace.endedAt),
    }));
    const most = mostAtOnce(there);
    if (most > users) yield `${most} requests of ${users} users`;
    const isRetry = groupBy(retriesOf(one), ({ task }) => task);
    for (const [request, at] of byUsers.entries()) {
      if (Number.isFinite(at) && at >= fromMs(forMs) && !isRetry.has(request)) {
        yield `request ${request}: at ${at}`;
      }
    }
  },
};

export const sentByHandComes: Law = {
  sentence: "what is sent by hand comes at its instant, once",
  *breaches(one) {
    const { scenario, trace, requests } = one;
    const isRetry = groupBy(retriesOf(one), ({ task }) => task);
    const came = [...requests.arrivedAt.entries()]
      .filter(
        ([request, at]) =>
          numberByHand(trace, request) > 0 && Number.isFinite(at) && !isRetry.has(request),
      )
      .map(([, at]) => at);
    const sent = scenario.arrivals.byHandMs.map(fromMs).sort((a, b) => a - b);
    // Where the run stops, the rest does not come any more.
    const expected = trace.isTruncated ? sent.slice(0, came.length) : sent;
    if (`${came}` !== `${expected}`) yield `came at ${came}, sent at ${expected}`;
  },
};
