import { toMs } from "../kernel/time.ts";
import { NO_OUTCOME } from "../trace/requests.ts";
import type { Trace } from "../trace/trace.ts";
import { Mark } from "../trace/words.ts";
import { closedByReason } from "./churn.ts";
import {
  connectionsOpened,
  connectionsPeak,
  connectionsRejected,
  leasedPeak,
  queryingPeak,
} from "./connections.ts";
import { type Distribution, distribution, sum } from "./distribution.ts";
import { held, heldIdle, pinned } from "./held.ts";
import { metrics } from "./index.ts";
import { countOutcome, errorsByReason } from "./outcomes.ts";
import { RunFacts } from "./run-facts.ts";
import { makespan, throughput } from "./throughput.ts";
import { timeSpent, waitReasons } from "./waits.ts";

/**
 * What `simulate --json` prints of a run. Where there is nothing to count (no answer, no checkout)
 * a number is NaN, which JSON writes as null. Keys may be added and none may go.
 */
export interface Summary {
  readonly requests: number;
  readonly answered: number;
  readonly refused: number;
  readonly timedOut: number;
  readonly failed: number;
  readonly abandoned: number;
  /** Not ended: they wait for ever, or the run stopped at its budget of events. */
  readonly unfinished: number;
  readonly errorsByReason: Readonly<Record<string, number>>;
  readonly makespanMs: number;
  readonly throughputPerSecond: number;
  readonly responseMs: Distribution;
  readonly checkoutMs: Distribution & { readonly count: number; readonly total: number };
  readonly connections: {
    readonly peak: number;
    readonly peakQuerying: number;
    readonly peakLeased: number;
    readonly opened: number;
    readonly rejected: number;
  };
  readonly latencyAllMs: Distribution;
  readonly heldMs: number;
  readonly heldIdleMs: number;
  readonly pinnedMs: number;
  /** How long requests spent waiting for what, or doing what, all together. */
  readonly timeMs: Readonly<Record<string, number>>;
  readonly closedByReason: Readonly<Record<string, number>>;
  /** Every other number of the run, by its id; null where there is nothing to count. */
  readonly metrics: Readonly<Record<string, number>>;
  readonly eventCount: number;
}

export function summarize(trace: Trace, facts = new RunFacts(trace)): Summary {
  return {
    requests: trace.requestCount,
    answered: countOutcome(facts, Mark.answered),
    refused: countOutcome(facts, Mark.refused),
    timedOut: countOutcome(facts, Mark.timedOut),
    failed: countOutcome(facts, Mark.failed),
    abandoned: countOutcome(facts, Mark.abandoned),
    unfinished: countOutcome(facts, NO_OUTCOME),
    errorsByReason: errorsByReason(facts),
    makespanMs: makespan.compute(facts),
    throughputPerSecond: throughput.compute(facts),
    responseMs: distribution(facts.responses),
    checkoutMs: {
      ...distribution(facts.checkouts),
      count: facts.checkouts.length,
      total: toMs(sum(facts.checkouts)),
    },
    connections: {
      peak: connectionsPeak.compute(facts),
      peakQuerying: queryingPeak.compute(facts),
      peakLeased: leasedPeak.compute(facts),
      opened: connectionsOpened.compute(facts),
      rejected: connectionsRejected.compute(facts),
    },
    latencyAllMs: distribution(facts.latencies),
    heldMs: held.compute(facts),
    heldIdleMs: heldIdle.compute(facts),
    pinnedMs: pinned.compute(facts),
    timeMs: Object.fromEntries(waitReasons.map((why) => [why, timeSpent(facts, why)])),
    closedByReason: closedByReason(facts),
    metrics: Object.fromEntries(metrics.map((metric) => [metric.id, metric.compute(facts)])),
    eventCount: trace.eventCount,
  };
}
