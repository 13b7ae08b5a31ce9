import { toMs } from "../../src/kernel/time.ts";
import { sum } from "../../src/metrics/distribution.ts";
import { RunFacts } from "../../src/metrics/run-facts.ts";
import { type Summary, summarize } from "../../src/metrics/summary.ts";
import { simulate } from "../../src/model/simulate.ts";
import { resolve } from "../../src/scenario/resolve.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { countOverTime, peakOf } from "../../src/trace/series.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { Wait } from "../../src/trace/words.ts";
import { kindOfReason } from "./error-kinds.ts";
import { OwnSteps } from "./own-steps.ts";
import { type SeenLease, seenLeases } from "./seen-leases.ts";
import { type RanStatement, serverConnections } from "./server-connections.ts";

/** What a run says of the fields that recordings have, under their names. */
export interface Prediction {
  readonly exact: Readonly<Record<string, unknown>>;
  readonly makespanMs: number;
  readonly meanLatencyMs: number;
  readonly heldIdleMs: number;
  readonly checkoutWaitMs: number;
  /** The most that were at work, plain statements left out: they take a millisecond or so. */
  readonly peakBusyInQueries: number;
  readonly trace: Trace;
  readonly ran: readonly RanStatement[];
}

export function predict(scenario: Scenario, seed: number, setup = resolve): Prediction {
  const facts = new RunFacts(simulate(setup({ ...scenario, seed })));
  const summary = summarize(facts.trace, facts);
  const steps = new OwnSteps(scenario, facts.trace);
  const leases = seenLeases(facts, scenario, steps);
  const connections = serverConnections(facts, scenario, leases);
  return {
    exact: {
      outcomes: { ok: summary.answered, error: summary.requests - summary.answered },
      errorsByKind: errorsByKind(summary),
      peakConnections: connections.peak,
      peakLeased: peak(leases),
      peakBusyConnections: peakQuerying(facts, () => true),
      connectionsOpened: connections.opened,
      distinctPidsPerRequest: connections.perRequest,
    },
    makespanMs: summary.makespanMs,
    meanLatencyMs: summary.latencyAllMs.mean,
    heldIdleMs: toMs(leases.reduce((total, { idle }) => total + idle, 0)),
    checkoutWaitMs: toMs(leases.reduce((total, { late }) => total + late, sum(facts.checkouts))),
    peakBusyInQueries: peakQuerying(facts, (task, place) => steps.sqlOf(task, place) === null),
    trace: facts.trace,
    ran: connections.ran,
  };
}

/** The recordings count a connection as busy while it runs a query, not a begin or a check. */
function peakQuerying(
  { trace: { waits } }: RunFacts,
  counts: (task: number, place: number) => boolean,
): number {
  const queries: { from: number; to: number }[] = [];
  for (let row = 0; row < waits.count; row++) {
    if (waits.kind[row] !== Wait.query || !counts(waits.task[row]!, waits.place[row]!)) continue;
    queries.push({ from: waits.from[row]!, to: waits.to[row]! });
  }
  return peak(queries);
}

function peak(spans: readonly Pick<SeenLease, "from" | "to">[]): number {
  const from = Float64Array.from(spans, (span) => span.from);
  const to = Float64Array.from(spans, (span) => span.to);
  return peakOf(countOverTime(from, to));
}

/** The recordings tell kinds of errors apart, not their wording. */
function errorsByKind({ errorsByReason }: Summary): Readonly<Record<string, number>> {
  const kinds: Record<string, number> = {};
  for (const [reason, count] of Object.entries(errorsByReason)) {
    const kind = kindOfReason(reason);
    kinds[kind] = (kinds[kind] ?? 0) + count;
  }
  return kinds;
}
