import { formatMoment, many } from "./format.ts";

export const scrubber = {
  label: "Moment of the run",
  value: (at: number, endedAt: number) => `${formatMoment(at)} of ${formatMoment(endedAt)}`,
  of: (letter: string, text: string) => `${letter}: ${text}`,
  lastArrival: "last arrival",
  lastAnswer: "last answer",
  firstWait: "first wait",
  allTaken: (unit: string) => `all ${many(unit)} taken`,
} as const;
