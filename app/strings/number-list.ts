import type { LittlesLaw } from "../../src/metrics/littles-law.ts";
import type { Unit } from "../../src/metrics/metric.ts";
import { formatCount, formatLength, formatRate, many } from "./format.ts";
import { formatMetric } from "./numbers.ts";

export const numberList = {
  of: "Numbers of",
  ofRun: "The whole run",
  ofMoment: "The playhead",
  captionOfRun: "The whole run, from the first arrival to the last end",
  captionOfMoment: (moment: string) => `At the playhead, ${moment}`,
  number: "Number",
  toFirst: (letter: string, first: string) => `${letter} to ${first}`,
  moment: "At this moment",
  same: "same",
  better: "better",
  worse: "worse",
  zeros: (count: number) => `Also the ${formatCount(count)} that are 0 or missing`,
  marked: (mark: string) =>
    `${mark} means: of too few to be exact. Press a number's name to read of how many.`,
  openTelemetry: "OpenTelemetry",
  unit: "Unit",
  working: "The numbers are being worked out…",
  law: "L = λ × W",
  lawSentence:
    "How many requests were there on average, by the waits in the picture, against how many ended each second times how long each took.",
  holds: "holds",
  fails: "does not hold",
} as const;

export const unitWords: Readonly<Record<Unit, string>> = {
  ms: "time",
  perSecond: "per second",
  count: "a count",
  share: "a share of 1",
  ratio: "a ratio",
  mb: "megabytes",
};

/** What executes in some runs, each kind once: "threads", "processes or tasks". */
export function unitsWord(units: readonly string[]): string {
  return [...new Set(units)].map(many).join(" or ");
}

const MINUS = "−";

/** A signed difference, in the number's own unit and as a share: "−9.8 s, −95 %". */
export function formatDifference(value: number, first: number, unit: Unit): string {
  const difference = value - first;
  if (!Number.isFinite(difference)) return "";
  const sign = difference < 0 ? MINUS : "+";
  if (unit === "share") return `${sign}${(Math.abs(difference) * 100).toFixed(1)} points`;
  const text = `${sign}${formatMetric(Math.abs(difference), unit)}`;
  if (first === 0) return text;
  const percent = (Math.abs(difference / first) * 100).toFixed(
    Math.abs(difference / first) < 0.1 ? 1 : 0,
  );
  return `${text}, ${sign}${percent} %`;
}

/** "42.3 = 9.9 /s × 4.3 s". */
export function lawText({ inServer, perSecond, seconds }: LittlesLaw): string {
  return `${inServer.toFixed(2)} = ${formatRate(perSecond)} × ${formatLength(seconds * 1_000_000)}`;
}
