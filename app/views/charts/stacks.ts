import type { RunFacts } from "../../../src/metrics/run-facts.ts";
import { heldIdleOverTime } from "../../../src/trace/connection-series.ts";
import { ConnectionState } from "../../../src/trace/connection-states.ts";
import { PER_MB } from "../../../src/trace/memory.ts";
import { queryingServersOverTime } from "../../../src/trace/querying-servers.ts";
import type { Series } from "../../../src/trace/series.ts";
import { sumOf } from "../../../src/trace/series-sum.ts";
import { serversOverTime } from "../../../src/trace/server-series.ts";
import { heldOverTime } from "../../../src/trace/trace-series.ts";
import { Hold, Wait } from "../../../src/trace/words.ts";
import { bands as words } from "../../strings/charts.ts";
import type { Band, ChartId, StackChart } from "./chart.ts";

type StackId = Exclude<ChartId, "latency" | "throughput">;
type MakeStack = (facts: RunFacts) => StackChart | null;

/** The charts of parts; null where the run has no such thing. */
export const stacks = {
  connections: (facts: RunFacts) => {
    const { index, connectionStates: states } = facts;
    return stack(facts, "connections", [
      { ...words.querying, series: facts.connections(ConnectionState.querying) },
      { ...words.inTransaction, series: heldIdleOverTime(index, states, true) },
      { ...words.heldIdle, series: heldIdleOverTime(index, states, false) },
      { ...words.idle, series: facts.connections(ConnectionState.idle) },
      { ...words.opening, series: facts.connections(ConnectionState.opening) },
    ]);
  },

  pooler: (facts: RunFacts) => {
    const { index, trace, hasPooler } = facts;
    if (!hasPooler) return null;
    const querying = queryingServersOverTime(index);
    const linked = heldOverTime(trace, Hold.serverConnection);
    return stack(facts, "pooler", [
      { ...words.querying, series: querying },
      { ...words.linked, series: sumOf([linked, querying], [1, -1]) },
      { ...words.idle, series: sumOf([serversOverTime(trace), linked], [1, -1]) },
      { ...words.opening, series: heldOverTime(trace, Hold.serverOpening) },
    ]);
  },

  waiting: (facts: RunFacts) => {
    const waits = (...reasons: readonly Wait[]) =>
      sumOf(reasons.map((wait) => facts.waiting(wait)));
    const { query, begin, commit, rollback, check } = Wait;
    return stack(facts, "waiting", [
      { ...words.forDatabase, series: waits(query, begin, commit, rollback, check) },
      { ...words.forCore, series: waits(Wait.core, Wait.processor) },
      { ...words.forHelper, series: waits(Wait.helper) },
      { ...words.forPooler, series: waits(Wait.serverConnection) },
      { ...words.forConnection, series: waits(Wait.connection) },
      { ...words.outside, series: waits(Wait.unit) },
    ]);
  },

  cores: (facts: RunFacts) => {
    const { trace } = facts;
    const { cores, databaseCores } = trace.rows;
    const server = heldOverTime(trace, Hold.core);
    const database = heldOverTime(trace, Hold.databaseCore);
    const used = [
      { ...words.server, series: server },
      { ...words.database, series: database },
    ];
    const limit = (isEver(server) ? cores : 0) + (isEver(database) ? databaseCores : 0);
    return stack(facts, "cores", used, { limit });
  },

  memory: (facts: RunFacts) => {
    const perBackend = Math.round(facts.trace.memory.backendMb * PER_MB);
    const { at, value } = facts.databaseConnections;
    return stack(
      facts,
      "memory",
      [
        { ...words.server, series: facts.serverMemory },
        { ...words.database, series: { at, value: value.map((count) => count * perBackend) } },
      ],
      { unit: 1 / PER_MB },
    );
  },
} as const satisfies Readonly<Record<StackId, MakeStack>>;

function stack(
  { trace: { endedAt } }: RunFacts,
  id: ChartId,
  all: readonly Band[],
  { unit = 1, limit = null }: { readonly unit?: number; readonly limit?: number | null } = {},
): StackChart {
  const bands = all.filter(({ series }) => isEver(series));
  const total = sumOf(bands.map(({ series }) => series));
  return { kind: "stack", id, endedAt, bands, total, unit, limit };
}

function isEver({ value }: Series): boolean {
  return value.some((one) => one > 0);
}
