import { distributionMetrics } from "./distribution.ts";

export const response = distributionMetrics(
  {
    id: "response",
    label: "Response time",
    sentence:
      "From a request's arrival to its answer, over the answered ones; percentiles by nearest rank.",
    openTelemetry: "http.server.request.duration",
    values: "answers",
  },
  (facts) => facts.responses,
);
