import type { RunFacts } from "../metrics/run-facts.ts";
import { ConnectionState } from "../trace/connection-states.ts";
import type { Series } from "../trace/series.ts";
import { requestsOverTime } from "../trace/trace-series.ts";
import { Wait } from "../trace/words.ts";

/** A number that changes at instants, as a monitoring system would plot it. */
export interface Gauge {
  /** OpenTelemetry's name (semantic conventions 1.44) with its attributes; ours where it has none. */
  readonly name: string;
  readonly noun: "connections" | "requests";
  readonly series: (facts: RunFacts) => Series;
}

/** Connections are those of the server's pools, all processes together. */
export const gauges: readonly Gauge[] = [
  {
    name: "db.client.connection.count{state=used}",
    noun: "connections",
    series: (facts) => facts.leased,
  },
  {
    name: "db.client.connection.count{state=idle}",
    noun: "connections",
    series: (facts) => facts.connections(ConnectionState.idle),
  },
  {
    name: "poolscope.connection.count{state=querying}",
    noun: "connections",
    series: (facts) => facts.connections(ConnectionState.querying),
  },
  {
    name: "poolscope.connection.count{state=held_idle}",
    noun: "connections",
    series: (facts) => facts.connections(ConnectionState.heldIdle),
  },
  {
    name: "poolscope.connection.count{state=pinned}",
    noun: "connections",
    series: (facts) => facts.pinned,
  },
  {
    name: "poolscope.connection.count{state=opening}",
    noun: "connections",
    series: (facts) => facts.connections(ConnectionState.opening),
  },
  {
    name: "poolscope.database.connection.count",
    noun: "connections",
    series: (facts) => facts.openAtDatabase,
  },
  {
    name: "db.client.connection.pending_requests",
    noun: "requests",
    series: (facts) => facts.waiting(Wait.connection),
  },
  {
    name: "poolscope.pooler.pending_requests",
    noun: "requests",
    series: (facts) => facts.waiting(Wait.serverConnection),
  },
  {
    name: "poolscope.server.pending_requests",
    noun: "requests",
    series: (facts) => facts.waiting(Wait.unit),
  },
  {
    name: "http.server.active_requests",
    noun: "requests",
    series: (facts) => requestsOverTime(facts.trace),
  },
];
