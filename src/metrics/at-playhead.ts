import { ConnectionState } from "../trace/connection-states.ts";
import { answeredUpTo, inServerAt } from "../trace/requests.ts";
import { valueAt } from "../trace/series.ts";
import { Wait } from "../trace/words.ts";
import { connectionsNow } from "./connections-now.ts";
import type { PlayheadMetric } from "./metric.ts";
import { sessionsNow } from "./sessions-now.ts";

const waitingForConnectionNow = {
  id: "waiting-for-connection-now",
  label: "Waiting for a connection",
  unit: "count",
  sentence: "Requests that have asked for a connection and do not have it yet.",
  openTelemetry: "db.client.connection.pending_requests",
  compute: (facts, at) => valueAt(facts.waiting(Wait.connection), at),
} as const satisfies PlayheadMetric;

const waitingOutsideNow = {
  id: "waiting-outside-now",
  label: "Waiting outside",
  unit: "count",
  sentence: "Requests that have arrived and that nobody has begun to serve.",
  openTelemetry: null,
  compute: (facts, at) => valueAt(facts.waiting(Wait.unit), at),
} as const satisfies PlayheadMetric;

const heldIdleNow = {
  id: "held-idle-now",
  label: "Held idle",
  unit: "count",
  sentence: "Leased connections whose holder has no statement on the wire or running.",
  openTelemetry: null,
  compute: (facts, at) => valueAt(facts.connections(ConnectionState.heldIdle), at),
} as const satisfies PlayheadMetric;

const queryingNow = {
  id: "querying-now",
  label: "Querying",
  unit: "count",
  sentence: "Connections that have a statement on the wire or running.",
  openTelemetry: null,
  compute: (facts, at) => valueAt(facts.connections(ConnectionState.querying), at),
} as const satisfies PlayheadMetric;

const openNow = {
  id: "open-now",
  label: "Open connections",
  unit: "count",
  sentence: "Connections that are open, leased or not.",
  openTelemetry: "db.client.connection.count",
  compute: (facts, at) => valueAt(facts.open, at),
} as const satisfies PlayheadMetric;

const inServerNow = {
  id: "in-server-now",
  label: "Under way",
  unit: "count",
  sentence: "Requests that have arrived and not ended.",
  openTelemetry: "http.server.active_requests",
  compute: (facts, at) => inServerAt(facts.requests, at),
} as const satisfies PlayheadMetric;

const answeredNow = {
  id: "answered-now",
  label: "Answered",
  unit: "count",
  sentence: "Requests that have got their answer until now.",
  openTelemetry: null,
  compute: (facts, at) => answeredUpTo(facts.requests, at),
} as const satisfies PlayheadMetric;

/** The headline numbers of a moment, in the order in which they are shown. */
export const atPlayhead: readonly PlayheadMetric[] = [
  waitingForConnectionNow,
  waitingOutsideNow,
  heldIdleNow,
  queryingNow,
  openNow,
  ...connectionsNow,
  ...sessionsNow,
  inServerNow,
  answeredNow,
];
