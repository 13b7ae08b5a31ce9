import { toMs } from "../kernel/time.ts";
import { distributionMetrics, sum } from "./distribution.ts";
import type { Metric } from "./metric.ts";

/** As Go counts it: `WaitDuration` over `WaitCount`. */
const waitedMean = {
  id: "checkout-waited-mean",
  label: "Checkout, mean of those that waited",
  unit: "ms",
  sentence:
    "The same, on average over those checkouts alone for which no idle connection lay ready.",
  openTelemetry: null,
  compute: ({ checkouts }) => {
    const waited = checkouts.filter((time) => time > 0);
    return toMs(sum(waited) / waited.length);
  },
} as const satisfies Metric;

const distribution = distributionMetrics(
  {
    id: "checkout",
    label: "Checkout",
    sentence:
      "From asking for a connection to having one, opening included, over all checkouts: 0 where an idle one lay ready, and until it failed where it failed.",
    openTelemetry: "db.client.connection.wait_time",
    values: "checkouts",
  },
  (facts) => facts.checkouts,
);

export const checkout: readonly Metric[] = [...distribution, waitedMean];
