import { toMs } from "../kernel/time.ts";
import { Mark, Reason } from "../trace/words.ts";
import type { Metric } from "./metric.ts";

const checkoutTimeouts = {
  id: "checkout-timeouts",
  label: "Checkout timeouts",
  unit: "count",
  sentence: "Requests that got no connection in the time that the pool waits.",
  openTelemetry: "db.client.connection.timeouts",
  compute: ({ requests: { reason } }) =>
    reason.reduce((count, why) => count + (why === Reason.checkoutTimeout ? 1 : 0), 0),
} as const satisfies Metric;

const retries = {
  id: "retries",
  label: "Retries",
  unit: "count",
  sentence: "Requests that repeat one that had failed.",
  openTelemetry: "http.request.resend_count",
  compute: (facts) => facts.countMarks(Mark.retried),
} as const satisfies Metric;

const lastAnswer = {
  id: "last-answer",
  label: "Last answer",
  unit: "ms",
  sentence: "When the last answer was sent, from the beginning of the run.",
  openTelemetry: null,
  compute: ({ requests: { answers } }) => toMs(answers.at(-1) ?? Number.NaN),
} as const satisfies Metric;

export const timeouts: readonly Metric[] = [checkoutTimeouts, retries, lastAnswer];
