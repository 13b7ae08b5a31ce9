import { NO_OUTCOME } from "../trace/requests.ts";
import { Mark, Reason } from "../trace/words.ts";
import type { Metric } from "./metric.ts";
import type { RunFacts } from "./run-facts.ts";

type Ending = "answered" | "refused" | "timedOut" | "failed" | "abandoned";

/** How many requests ended like this. */
export function countOutcome({ requests }: RunFacts, mark: Mark | typeof NO_OUTCOME): number {
  let count = 0;
  for (const outcome of requests.outcome) if (outcome === mark) count++;
  return count;
}

function counting(ending: Ending, label: string, sentence: string): Metric {
  return {
    id: label.toLowerCase().replaceAll(" ", "-"),
    label,
    unit: "count",
    sentence,
    openTelemetry: null,
    compute: (facts) => countOutcome(facts, Mark[ending]),
  };
}

export const outcomes: readonly Metric[] = [
  counting("answered", "Answered", "Requests that got their answer."),
  counting("refused", "Refused", "Requests for which there was no room."),
  counting("timedOut", "Timed out", "Requests for which something took too long."),
  counting("failed", "Failed", "Requests that met an error."),
  counting("abandoned", "Abandoned", "Requests whose user had left."),
];

/** How many requests were not answered, by the name of the reason. */
export function errorsByReason({ requests }: RunFacts): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [name, code] of Object.entries(Reason)) {
    let count = 0;
    for (let request = 0; request < requests.count; request++) {
      const outcome = requests.outcome[request];
      if (outcome === Mark.answered || outcome === NO_OUTCOME) continue;
      if (requests.reason[request] === code) count++;
    }
    if (count > 0) counts[name] = count;
  }
  return counts;
}
