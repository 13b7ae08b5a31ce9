import { MICROS_PER_MS, toMs } from "../kernel/time.ts";
import { percentile, sum } from "../metrics/distribution.ts";
import { metrics } from "../metrics/index.ts";
import type { Unit } from "../metrics/metric.ts";
import type { RunFacts } from "../metrics/run-facts.ts";
import { NO_OUTCOME } from "../trace/requests.ts";
import { Hold, Mark } from "../trace/words.ts";

interface Measure {
  readonly unit: Unit;
  /** NaN where there is nothing to count. */
  compute(facts: RunFacts): number;
}

/** What rules and texts of the lessons may ask of a run that has ended. */
export const measures = {
  "response.mean": known("response-mean"),
  "response.p50": known("response-p50"),
  "response.p95": known("response-p95"),
  "response.p99": known("response-p99"),
  "response.max": known("response-max"),
  /** When the last answer was sent. */
  "response.last": {
    unit: "ms",
    compute: ({ requests }) => toMs(requests.answers.at(-1) ?? Number.NaN),
  },
  /** The middle response of those who came in the last three quarters: after an incident. */
  "response.late": { unit: "ms", compute: lateMiddle },
  /** The middle response of those who came in the first quarter: before an incident. */
  "response.early": { unit: "ms", compute: earlyMiddle },
  /** How many of those who wait most of their time, and do not compute, took over 150 ms. */
  "others.over150": { unit: "count", compute: (facts) => lightOver(facts).over },
  "others.over150.share": { unit: "share", compute: (facts) => shareOver(facts) },
  "others.count": { unit: "count", compute: (facts) => lightOver(facts).all },
  requests: { unit: "count", compute: ({ trace }) => trace.requestCount },
  answered: known("answered"),
  "failed.refused": known("refused"),
  "failed.timedOut": known("timed-out"),
  /** Whoever was not answered, for whatever reason. */
  "failed.all": {
    unit: "count",
    compute: ({ requests, trace }) => trace.requestCount - requests.answers.length,
  },
  "failed.share": {
    unit: "share",
    compute: ({ requests, trace }) => 1 - requests.answers.length / trace.requestCount,
  },
  throughput: known("throughput"),
  "memory.peak": known("memory-peak"),
  "checkout.p99": known("checkout-p99"),
  "checkout.mean": known("checkout-mean"),
  "checkout.max": known("checkout-max"),
  /** Of a request, on average, however many times it asks or queries. */
  "time.connection": known("time-connection"),
  "time.query": known("time-query"),
  "connections.peak": known("connections-peak"),
  "connections.opened": known("connections-opened"),
  /** Leased on average, until the last end of a request. */
  "connections.leased": {
    unit: "ratio",
    compute: (facts) => sum(facts.leases.held) / facts.makespan,
  },
  "held.total": {
    unit: "ms",
    compute: (facts) => toMs(sum(facts.leases.held)),
  },
  "heldIdle.share": known("held-idle-share"),
  "held.busy": {
    unit: "share",
    compute: (facts) => 1 - sum(facts.leases.idle) / sum(facts.leases.held),
  },
  "pinned.share": {
    unit: "share",
    compute: (facts) => sum(facts.leases.pinned) / sum(facts.leases.held),
  },
  "lease.switches": known("lease-switches"),
  /** Of the requests, those whose last lease was of the connection of their first. */
  "lease.same": { unit: "share", compute: sameShare },
  "session.mismatches": known("session-mismatches"),
  "commit.elsewhere": known("commits-elsewhere"),
  "core.use": known("core-use"),
  /** What all cores of the server computed together. */
  "core.time": { unit: "ms", compute: coreTime },
  /** Still waiting when the run stopped. */
  unfinished: {
    unit: "count",
    compute: ({ requests }) => requests.outcome.filter((outcome) => outcome === NO_OUTCOME).length,
  },
} as const satisfies Readonly<Record<string, Measure>>;
export type MeasureId = keyof typeof measures;

export function isMeasure(word: string): word is MeasureId {
  return Object.hasOwn(measures, word);
}

function known(id: string): Measure {
  const metric = metrics.find((one) => one.id === id);
  if (metric === undefined) throw new Error(`There is no number ${id}.`);
  return { unit: metric.unit, compute: (facts) => metric.compute(facts) };
}

/** The middle of the response times of those who came within these shares of the arrivals' time. */
function middle({ requests }: RunFacts, from: number, to: number): number {
  const { arrivals, arrivedAt, endedAt, outcome } = requests;
  const last = arrivals.at(-1) ?? 0;
  const times: number[] = [];
  for (let request = 0; request < requests.count; request++) {
    const share = arrivedAt[request]! / (last + 1);
    if (share < from || share >= to || outcome[request] !== Mark.answered) continue;
    times.push(endedAt[request]! - arrivedAt[request]!);
  }
  return toMs(percentile(Float64Array.from(times).sort(), 0.5));
}

function earlyMiddle(facts: RunFacts): number {
  return middle(facts, 0, 0.25);
}

function lateMiddle(facts: RunFacts): number {
  return middle(facts, 0.25, 1);
}

/** Who computes longer than this in all is not one of the many that mostly wait. */
const HEAVY = 100 * MICROS_PER_MS;
const LATE = 150 * MICROS_PER_MS;

function lightOver({ requests, trace: { holds, requestCount } }: RunFacts) {
  const computed = new Float64Array(requestCount);
  for (let row = 0; row < holds.count; row++) {
    const task = holds.task[row]!;
    if (holds.kind[row] !== Hold.core || task < 0 || task >= requestCount) continue;
    computed[task]! += holds.to[row]! - holds.from[row]!;
  }
  let all = 0;
  let over = 0;
  for (let request = 0; request < requestCount; request++) {
    if (computed[request]! > HEAVY) continue;
    all++;
    if (requests.endedAt[request]! - requests.arrivedAt[request]! > LATE) over++;
  }
  return { all, over };
}

function shareOver(facts: RunFacts): number {
  const { all, over } = lightOver(facts);
  return over / all;
}

function sameShare({ trace: { holds, requestCount }, index }: RunFacts): number {
  let same = 0;
  for (let task = 0; task < requestCount; task++) {
    const leases = [...index.holdsOf(task)].filter((row) => holds.kind[row] === Hold.connection);
    const [first, last] = [leases[0], leases.at(-1)];
    if (first !== undefined && last !== undefined && holds.place[first] === holds.place[last]) {
      same++;
    }
  }
  return same / requestCount;
}

function coreTime({ trace: { holds } }: RunFacts): number {
  let time = 0;
  for (let row = 0; row < holds.count; row++) {
    if (holds.kind[row] === Hold.core) time += holds.to[row]! - holds.from[row]!;
  }
  return toMs(time);
}
