import { toMs } from "../kernel/time.ts";
import { Wait } from "../trace/words.ts";
import type { Metric } from "./metric.ts";
import type { RunFacts } from "./run-facts.ts";

/** What a request may wait for or do, as a metric says it. */
const WORDS: Readonly<Record<keyof typeof Wait, string>> = {
  unit: "outside",
  processor: "for its turn",
  core: "for a core",
  connection: "for a connection",
  compute: "computing",
  query: "in queries",
  begin: "in begin",
  commit: "in commit",
  rollback: "in rollback",
  check: "in liveness checks",
  call: "in calls",
  serverConnection: "for the pooler's connection",
  branches: "for its branches",
  helper: "for a helper",
  spawn: "being started",
};

type Reason = keyof typeof Wait;

/** How long requests spent so, all together, in milliseconds. */
export function timeSpent({ trace, requests }: RunFacts, reason: Reason): number {
  const { waits, requestCount } = trace;
  let time = 0;
  for (let row = 0; row < waits.count; row++) {
    const task = waits.task[row]!;
    if (waits.kind[row] !== Wait[reason] || task >= requestCount) continue;
    // What is still done for a client that has given up, nobody waits for.
    if (waits.from[row]! >= requests.endedAt[task]!) continue;
    time += waits.to[row]! - waits.from[row]!;
  }
  return toMs(time);
}

export const waitReasons = Object.keys(Wait) as readonly Reason[];

/** Where requests spend their time, a metric for each reason: all of them add up to the whole. */
export const waits: readonly Metric[] = waitReasons.map((reason) => ({
  id: `time-${reason.toLowerCase()}`,
  label: `Time ${WORDS[reason]}`,
  unit: "ms",
  sentence: `How long a request spends ${WORDS[reason]}, on average over all requests.`,
  openTelemetry: null,
  compute: (facts) => timeSpent(facts, reason) / facts.trace.requestCount,
}));
