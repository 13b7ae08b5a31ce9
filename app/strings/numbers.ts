import type { Unit } from "../../src/metrics/metric.ts";
import { formatCount, formatLength, formatRate, formatShare } from "./format.ts";

/** Short names of the headline numbers; the long ones, with their definitions, are in the table. */
export const headlines: Readonly<Record<string, string>> = {
  "held-idle-share": "of held time idle",
  throughput: "answered",
  "response-p50": "p50",
  "response-p99": "p99",
};

export const numbers = { caption: "The whole run", waiting: "waiting in all" } as const;

/** A metric's number as it is read; a dash where there is nothing to count. */
export function formatMetric(value: number, unit: Unit): string {
  if (!Number.isFinite(value)) return "–";
  switch (unit) {
    case "ms":
      return formatLength(value * 1_000);
    case "perSecond":
      return formatRate(value);
    case "share":
      return formatShare(value);
    case "count":
      return formatCount(value);
    case "mb":
      return `${value.toFixed(1)} MB`;
    case "ratio":
      return value.toFixed(2);
  }
}
