import { ConnectionState } from "../trace/connection-states.ts";
import { valueAt } from "../trace/series.ts";
import type { PlayheadMetric } from "./metric.ts";

const idleNow = {
  id: "idle-now",
  label: "Idle",
  unit: "count",
  sentence: "Connections that are open and nobody's.",
  openTelemetry: "db.client.connection.count",
  compute: (facts, at) => valueAt(facts.connections(ConnectionState.idle), at),
} as const satisfies PlayheadMetric;

const openingNow = {
  id: "opening-now",
  label: "Opening",
  unit: "count",
  sentence: "Connections that are being opened.",
  openTelemetry: null,
  compute: (facts, at) => valueAt(facts.connections(ConnectionState.opening), at),
} as const satisfies PlayheadMetric;

const pinnedNow = {
  id: "pinned-now",
  label: "Pinned",
  unit: "count",
  sentence: "Leased connections on which their holder has a transaction open.",
  openTelemetry: null,
  compute: (facts, at) => valueAt(facts.pinned, at),
} as const satisfies PlayheadMetric;

/** What connections are in at a moment, beside the headline numbers. */
export const connectionsNow: readonly PlayheadMetric[] = [idleNow, openingNow, pinnedNow];
