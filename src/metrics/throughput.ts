import { toMs, toSeconds } from "../kernel/time.ts";
import type { Metric } from "./metric.ts";

export const makespan = {
  id: "makespan",
  label: "Makespan",
  unit: "ms",
  sentence: "From the first arrival to the last end of a request, answered or not.",
  openTelemetry: null,
  compute: (facts) => toMs(facts.makespan),
} as const satisfies Metric;

export const throughput = {
  id: "throughput",
  label: "Throughput",
  unit: "perSecond",
  sentence: "Requests answered per second of makespan.",
  openTelemetry: null,
  sample: { of: "answers", share: null, count: ({ requests }) => requests.answers.length },
  compute: (facts) => facts.requests.answers.length / toSeconds(facts.makespan),
} as const satisfies Metric;
