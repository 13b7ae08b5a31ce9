import { heldIdleShare } from "./held.ts";
import type { Metric, Unit } from "./metric.ts";
import { response } from "./response.ts";
import type { RunFacts } from "./run-facts.ts";
import { throughput } from "./throughput.ts";
import { type Trust, trustOf } from "./trust.ts";

/** A number as a message, with what it means. */
export interface ToldNumber {
  readonly id: string;
  readonly label: string;
  readonly sentence: string;
  readonly unit: Unit;
  /** NaN where there is nothing to count. */
  readonly value: number;
  /** What it rests on; null where that is no question. */
  readonly trust: Trust | null;
}

const shown = ["response-p50", "response-p99"];

/** The numbers of a whole run that stand beside its name, in the order shown. */
const headlines: readonly Metric[] = [
  heldIdleShare,
  throughput,
  ...response.filter(({ id }) => shown.includes(id)),
];

export function tellHeadlines(facts: RunFacts): readonly ToldNumber[] {
  return headlines.map((metric) => {
    const { id, label, sentence, unit } = metric;
    return {
      id,
      label,
      sentence,
      unit,
      value: metric.compute(facts),
      trust: trustOf(metric, facts),
    };
  });
}
