import type { Unit } from "../../src/metrics/metric.ts";
import type { Trust } from "../../src/metrics/trust.ts";
import { formatCount, formatLength, formatRate, formatShare } from "./format.ts";

/** Short names of the headline numbers; the long ones, with their definitions, are in the table. */
export const headlines: Readonly<Record<string, string>> = {
  "held-idle-share": "of held time idle",
  throughput: "answered",
  "response-p50": "p50",
  "response-p99": "p99",
};

export const numbers = {
  caption: "The whole run",
  /** What the numbers are of, but for the last, which is of the playhead. */
  run: "whole run",
  waiting: "waiting now",
  before: "before:",
  now: "now:",
  /** Of a number that one may guess first. */
  show: "Show it",
  /** Stands at a number that rests on too little. */
  few: "≈",
  fewWords: "of few",
  means: (doubt: string) => `≈ means: of too few to be exact. ${doubt}`,
} as const;

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

const rarities: Readonly<Record<string, string>> = {
  0.5: "every second one",
  0.95: "one in twenty",
  0.99: "one in a hundred",
};

/** What a number rests on, where that is little; empty where it is enough. */
export function trustSentence({ of, count, share, beyond, level }: Trust): string {
  if (level === "enough") return "";
  const all = `${formatCount(count)} ${of}`;
  if (share === null) return `Of only ${all}: another seed may give another number.`;
  const percentile = `p${share * 100} of ${all}`;
  if (level === "few") return `${percentile}: it rests on the ${formatCount(beyond)} beyond it.`;
  return `${percentile}: ${rarities[share] ?? "so rare a one"} has hardly been seen.`;
}
