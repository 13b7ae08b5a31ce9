import { toMs } from "../kernel/time.ts";
import { sum } from "./distribution.ts";
import type { Metric } from "./metric.ts";

export const held = {
  id: "held",
  label: "Leased",
  unit: "ms",
  sentence: "How long connections were leased, all leases added up.",
  openTelemetry: "db.client.connection.use_time",
  compute: (facts) => toMs(sum(facts.leases.held)),
} as const satisfies Metric;

export const heldIdle = {
  id: "held-idle",
  label: "Held idle",
  unit: "ms",
  sentence:
    "The part of the leases in which no statement of the holder was on the wire or running, added up.",
  openTelemetry: null,
  compute: (facts) => toMs(sum(facts.leases.idle)),
} as const satisfies Metric;

export const heldIdleShare = {
  id: "held-idle-share",
  label: "Held idle, share",
  unit: "share",
  sentence: "The share of all leased time in which connections were held idle.",
  openTelemetry: null,
  sample: { of: "leases", share: null, count: ({ leases }) => leases.count },
  compute: (facts) => sum(facts.leases.idle) / sum(facts.leases.held),
} as const satisfies Metric;

export const pinned = {
  id: "pinned",
  label: "Pinned",
  unit: "ms",
  sentence: "The part of the leases in which a transaction of the holder was open, added up.",
  openTelemetry: null,
  compute: (facts) => toMs(sum(facts.leases.pinned)),
} as const satisfies Metric;
