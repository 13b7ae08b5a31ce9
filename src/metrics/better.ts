/** Numbers of which more is better, and those of which less is: times, lines, errors, waste. */
const more = ["throughput", "answered"];
const less = [
  "makespan",
  "refused",
  "timed-out",
  "failed",
  "abandoned",
  "held-idle",
  "held-idle-share",
  "connections-rejected",
  "opens-per-checkout",
  "connections-leaked",
  "checkout-timeouts",
  "retries",
  "last-answer",
  "session-mismatches",
  "commits-elsewhere",
  "time-unit",
  "time-processor",
  "time-core",
  "time-connection",
  "time-serverconnection",
  "time-helper",
  "time-spawn",
  "outside-mean",
  "line-mean",
  "run-queue-mean",
  "turn-mean",
  "memory-peak",
  "database-memory-peak",
  ...["response", "checkout", "operation", "opening"].flatMap((of) =>
    ["mean", "p50", "p95", "p99", "max"].map((measure) => `${of}-${measure}`),
  ),
  "checkout-waited-mean",
];

const directions: ReadonlyMap<string, "more" | "less"> = new Map([
  ...more.map((id) => [id, "more"] as const),
  ...less.map((id) => [id, "less"] as const),
]);

/** Which way a metric's number gets better; null where that depends on what one wants. */
export function betterOf(id: string): "more" | "less" | null {
  return directions.get(id) ?? null;
}

/** Every number that has a better side. */
export const judged: readonly string[] = [...directions.keys()];
