import { sum } from "./distribution.ts";
import type { Metric } from "./metric.ts";

export const littlesLaw = {
  id: "littles-law",
  label: "Little's law",
  unit: "ratio",
  sentence:
    "The time that requests spent waiting for anything, by the picture, over the sum of their times from arrival to end: L = λW says that it is 1.",
  openTelemetry: null,
  compute: ({ trace, requests, latencies }) => {
    const { waits, requestCount } = trace;
    let area = 0;
    for (let row = 0; row < waits.count; row++) {
      const task = waits.task[row]!;
      if (task >= requestCount || !Number.isFinite(requests.endedAt[task]!)) continue;
      // What is still done for a client that has given up, nobody waits for.
      if (waits.from[row]! < requests.endedAt[task]!) area += waits.to[row]! - waits.from[row]!;
    }
    return area / sum(latencies);
  },
} as const satisfies Metric;
