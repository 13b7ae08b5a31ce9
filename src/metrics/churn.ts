import { CloseReason, Mark } from "../trace/words.ts";
import { distributionMetrics } from "./distribution.ts";
import type { Metric } from "./metric.ts";
import type { RunFacts } from "./run-facts.ts";

type Cause = keyof typeof CloseReason;

/** How many connections were closed for this reason. */
function closedFor({ trace: { marks } }: RunFacts, cause: Cause): number {
  let count = 0;
  for (let row = 0; row < marks.count; row++) {
    if (marks.kind[row] === Mark.closed && marks.detail[row] === CloseReason[cause]) count++;
  }
  return count;
}

const causes = Object.keys(CloseReason) as readonly Cause[];

/** How many connections were closed, by the name of the reason. */
export function closedByReason(facts: RunFacts): Readonly<Record<string, number>> {
  const counts = causes.map((cause) => [cause, closedFor(facts, cause)] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

const connectionsClosed = {
  id: "connections-closed",
  label: "Closed by the pools",
  unit: "count",
  sentence:
    "How many of the pools' connections were closed during the run, for whatever reason; before a pooler they led to it.",
  openTelemetry: null,
  compute: (facts) => facts.countMarks(Mark.closed),
} as const satisfies Metric;

const opensPerCheckout = {
  id: "opens-per-checkout",
  label: "Opened by the pools per checkout",
  unit: "ratio",
  sentence:
    "Connections that the pools opened during the run for each checkout: the churn, 0 where all are used again.",
  openTelemetry: null,
  compute: (facts) => facts.openings.length / facts.checkouts.length,
} as const satisfies Metric;

const leaked = {
  id: "connections-leaked",
  label: "Connections leaked",
  unit: "count",
  sentence: "Connections that were never given back and never will be.",
  openTelemetry: null,
  compute: (facts) => facts.countMarks(Mark.leaked),
} as const satisfies Metric;

/** How connections come and go. */
export const churn: readonly Metric[] = [
  ...distributionMetrics(
    {
      id: "opening",
      label: "Opening",
      sentence: "How long opening a connection took, over all that were opened during the run.",
      openTelemetry: "db.client.connection.create_time",
      values: "openings",
    },
    (facts) => facts.openings,
  ),
  connectionsClosed,
  opensPerCheckout,
  leaked,
];
