import { peakOf } from "../trace/series.ts";
import { Mark, Reason } from "../trace/words.ts";
import type { Metric } from "./metric.ts";

export const connectionsPeak = {
  id: "connections-peak",
  label: "Connections, peak",
  unit: "count",
  sentence:
    "The most connections that were open at the database at once: of all pools, or the pooler's.",
  openTelemetry: "db.client.connection.count",
  compute: (facts) => peakOf(facts.openAtDatabase),
} as const satisfies Metric;

export const queryingPeak = {
  id: "querying-peak",
  label: "Querying, peak",
  unit: "count",
  sentence:
    "The most connections of the database that had a statement on the wire or running at once.",
  openTelemetry: null,
  compute: (facts) => peakOf(facts.queryingAtDatabase),
} as const satisfies Metric;

export const leasedPeak = {
  id: "leased-peak",
  label: "Leased, peak",
  unit: "count",
  sentence:
    "The most connections of the pools that were leased at once; before a pooler these lead to it.",
  openTelemetry: "db.client.connection.count",
  compute: (facts) => peakOf(facts.leased),
} as const satisfies Metric;

export const connectionsOpened = {
  id: "connections-opened",
  label: "Connections opened",
  unit: "count",
  sentence:
    "How many connections the database had in the run, those open at its beginning included.",
  openTelemetry: null,
  compute: (facts) => facts.countMarks(facts.hasPooler ? Mark.serverOpened : Mark.opened),
} as const satisfies Metric;

export const connectionsRejected = {
  id: "connections-rejected",
  label: "Connections rejected",
  unit: "count",
  sentence: "How many attempts at opening a connection the database refused.",
  openTelemetry: null,
  compute: (facts) => facts.countMarks(Mark.rejected) - facts.countRejectedBy(Reason.poolerFull),
} as const satisfies Metric;
