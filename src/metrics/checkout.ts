import { distributionMetrics } from "./distribution.ts";

export const checkout = distributionMetrics(
  {
    id: "checkout",
    label: "Checkout",
    sentence:
      "From asking for a connection to having one, opening included, over all checkouts: 0 where an idle one lay ready, and until it failed where it failed.",
    openTelemetry: "db.client.connection.wait_time",
  },
  (facts) => facts.checkouts,
);
