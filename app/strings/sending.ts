import { formatCount, formatMoment } from "./format.ts";

/** What is said when somebody sends a request of their own. */
export const sending = {
  sent: (at: number) => `Your request comes at ${formatMoment(at)}. A ring marks it.`,
  tooMany: (most: number) =>
    `There are ${formatCount(most)} requests of yours already, the most there can be.`,
  tooLate: (latestMs: number) =>
    `Requests of your own can be sent up to ${formatMoment(latestMs * 1_000)}.`,
} as const;
