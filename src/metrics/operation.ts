import { distributionMetrics } from "./distribution.ts";

export const operation = distributionMetrics(
  {
    id: "operation",
    label: "Statement",
    sentence:
      "How long a statement of a request took, from being sent to its answer; begin, commit and liveness checks are statements.",
    openTelemetry: "db.client.operation.duration",
    values: "statements",
  },
  (facts) => facts.statements,
);
