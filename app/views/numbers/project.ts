import { heldIdleShare } from "../../../src/metrics/held.ts";
import type { Metric } from "../../../src/metrics/metric.ts";
import { response } from "../../../src/metrics/response.ts";
import type { RunFacts } from "../../../src/metrics/run-facts.ts";
import { throughput } from "../../../src/metrics/throughput.ts";
import { formatMetric, headlines } from "../../strings/numbers.ts";

export interface Headline {
  readonly id: string;
  readonly value: string;
  /** A few letters beside the number. */
  readonly label: string;
  /** Its full name. */
  readonly name: string;
  readonly sentence: string;
  /** Is it the waste that the eye should find? */
  readonly isWaste: boolean;
}

/** The numbers of the whole run that stand beside a variant's name. */
export function projectNumbers(facts: RunFacts): Headline[] {
  return [
    headline(facts, heldIdleShare, headlines["held-idle-share"]),
    headline(facts, throughput, headlines.throughput),
    headline(facts, percentile("response-p50"), headlines["response-p50"]),
    headline(facts, percentile("response-p99"), headlines["response-p99"]),
  ];
}

function headline(facts: RunFacts, metric: Metric, label: string): Headline {
  const value = metric.compute(facts);
  return {
    id: metric.id,
    value: formatMetric(value, metric.unit),
    label,
    name: metric.label,
    sentence: metric.sentence,
    isWaste: metric === heldIdleShare && value >= 0.5,
  };
}

function percentile(id: string): Metric {
  return response.find((metric) => metric.id === id)!;
}
