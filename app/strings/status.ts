import { formatMoment, formatShare } from "./format.ts";

export const status = {
  running: (progress: number) =>
    progress > 0 ? `Simulating… ${formatShare(progress)}` : "Simulating…",
  cancel: "Stop",
  cancelled: (isEmpty: boolean) =>
    `The simulation was stopped${isEmpty ? " before there was anything to show" : "; the picture shows the run before it"}.`,
  failed: (fault: string) => `The simulation could not be finished. ${fault}`,
  again: "Try again",
  truncated: (letter: string, endedAt: number) =>
    `${letter} is too large to be simulated whole: it stops at ${formatMoment(endedAt)}. ` +
    "Fewer requests, or a shorter run, show all of it.",
} as const;
