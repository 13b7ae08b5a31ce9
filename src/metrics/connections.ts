import { ConnectionState } from "../trace/connection-states.ts";
import { peakOf } from "../trace/series.ts";
import { Mark } from "../trace/words.ts";
import type { Metric } from "./metric.ts";

export const connectionsPeak = {
  id: "connections-peak",
  label: "Connections, peak",
  unit: "count",
  sentence: "The most connections that were open at once, in all processes together.",
  openTelemetry: "db.client.connection.count",
  compute: (facts) => peakOf(facts.open),
} as const satisfies Metric;

export const queryingPeak = {
  id: "querying-peak",
  label: "Querying, peak",
  unit: "count",
  sentence: "The most connections that had a statement on the wire or running at once.",
  openTelemetry: null,
  compute: (facts) => peakOf(facts.connections(ConnectionState.querying)),
} as const satisfies Metric;

export const leasedPeak = {
  id: "leased-peak",
  label: "Leased, peak",
  unit: "count",
  sentence: "The most connections that were leased at once.",
  openTelemetry: "db.client.connection.count",
  compute: (facts) => peakOf(facts.leased),
} as const satisfies Metric;

export const connectionsOpened = {
  id: "connections-opened",
  label: "Connections opened",
  unit: "count",
  sentence: "How many connections there were in the run, those open at its beginning included.",
  openTelemetry: null,
  compute: (facts) => facts.countMarks(Mark.opened),
} as const satisfies Metric;

export const connectionsRejected = {
  id: "connections-rejected",
  label: "Connections rejected",
  unit: "count",
  sentence: "How many attempts at opening a connection the database refused.",
  openTelemetry: null,
  compute: (facts) => facts.countMarks(Mark.rejected),
} as const satisfies Metric;
