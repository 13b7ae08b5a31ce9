import { MICROS_PER_SECOND } from "../kernel/time.ts";
import { sum } from "./distribution.ts";
import type { Metric } from "./metric.ts";
import type { RunFacts } from "./run-facts.ts";

/** The three numbers of L = λW, each counted for itself. */
export interface LittlesLaw {
  /** How many requests were there on average, by the waits in the picture. */
  readonly inServer: number;
  /** How many ended each second. */
  readonly perSecond: number;
  /** How long each took on average, from arrival to whatever end, in seconds. */
  readonly seconds: number;
}

/** Over the makespan, of the requests that have ended; NaN where none has. */
export function littlesLawParts(facts: RunFacts): LittlesLaw {
  const { makespan, latencies } = facts;
  return {
    inServer: timeWaited(facts) / makespan,
    perSecond: latencies.length / (makespan / MICROS_PER_SECOND),
    seconds: sum(latencies) / latencies.length / MICROS_PER_SECOND,
  };
}

export const littlesLaw = {
  id: "littles-law",
  label: "Little's law",
  unit: "ratio",
  sentence:
    "The time that requests spent waiting for anything, by the picture, over the sum of their times from arrival to end: L = λW says that it is 1.",
  openTelemetry: null,
  compute: (facts) => timeWaited(facts) / sum(facts.latencies),
} as const satisfies Metric;

/** By the waits of the picture, of the requests that have ended, in microseconds. */
function timeWaited({ trace: { waits, requestCount }, requests }: RunFacts): number {
  let time = 0;
  for (let row = 0; row < waits.count; row++) {
    const task = waits.task[row]!;
    if (task >= requestCount || !Number.isFinite(requests.endedAt[task]!)) continue;
    // What is still done for a client that has given up, nobody waits for.
    if (waits.from[row]! < requests.endedAt[task]!) time += waits.to[row]! - waits.from[row]!;
  }
  return time;
}
