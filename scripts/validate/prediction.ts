import { RunFacts } from "../../src/metrics/run-facts.ts";
import { type Summary, summarize } from "../../src/metrics/summary.ts";
import { simulate } from "../../src/model/simulate.ts";
import { resolve } from "../../src/scenario/resolve.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { countOverTime, peakOf } from "../../src/trace/series.ts";
import { Hold, Wait } from "../../src/trace/words.ts";
import { leaseTimes } from "./lease-times.ts";

/** What a run says of the fields that recordings have, under their names. */
export interface Prediction {
  readonly exact: Readonly<Record<string, unknown>>;
  readonly makespanMs: number;
  readonly meanLatencyMs: number;
  readonly heldIdleMs: number;
  readonly checkoutWaitMs: number;
}

export function predict(scenario: Scenario, seed: number, setup = resolve): Prediction {
  const facts = new RunFacts(simulate(setup({ ...scenario, seed })));
  const summary = summarize(facts.trace, facts);
  return {
    exact: {
      outcomes: { ok: summary.answered, error: summary.requests - summary.answered },
      errorsByKind: errorsByKind(summary),
      peakConnections: summary.connections.peak,
      peakLeased: summary.connections.peakLeased,
      peakBusyConnections: peakQuerying(facts),
      connectionsOpened: summary.connections.opened,
      distinctPidsPerRequest: connectionsPerRequest(facts),
    },
    makespanMs: summary.makespanMs,
    meanLatencyMs: summary.latencyAllMs.mean,
    ...leaseTimes(facts, scenario),
  };
}

/** The recordings count a connection as busy while it runs a query, not a begin or a check. */
function peakQuerying({ trace: { waits } }: RunFacts): number {
  const from: number[] = [];
  const to: number[] = [];
  for (let row = 0; row < waits.count; row++) {
    if (waits.kind[row] !== Wait.query) continue;
    from.push(waits.from[row]!);
    to.push(waits.to[row]!);
  }
  return peakOf(countOverTime(Float64Array.from(from), Float64Array.from(to)));
}

/** How many requests ran their queries on 0, 1, 2 … different connections. */
function connectionsPerRequest(facts: RunFacts): Readonly<Record<string, number>> {
  const histogram: Record<string, number> = {};
  for (let task = 0; task < facts.trace.requestCount; task++) {
    const { size } = connectionsOf(task, facts);
    histogram[size] = (histogram[size] ?? 0) + 1;
  }
  return histogram;
}

/** The connections of its leases; in these workloads no lease is without a query. */
function connectionsOf(task: number, { trace, index, connectionStates }: RunFacts): Set<string> {
  const { kind, process, place, from } = trace.holds;
  const connections = new Set<string>();
  for (const row of index.holdsOf(task)) {
    if (kind[row] !== Hold.connection) continue;
    const states = connectionStates.of(process[row]!, place[row]!);
    const state = connectionStates.at(process[row]!, place[row]!, from[row]!);
    connections.add(`${process[row]} ${states.connection[state]}`);
  }
  return connections;
}

/** The recordings tell kinds of errors apart, not their wording. */
function errorsByKind({ errorsByReason }: Summary): Readonly<Record<string, number>> {
  const kinds: Record<string, number> = {};
  for (const [reason, count] of Object.entries(errorsByReason)) {
    const kind = reason === "checkoutTimeout" ? "checkout timeout" : "refused by the database";
    kinds[kind] = (kinds[kind] ?? 0) + count;
  }
  return kinds;
}
