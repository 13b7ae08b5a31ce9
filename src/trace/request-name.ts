import type { Trace } from "./trace.ts";

/** Which requests of a run came by hand: the last ones. */
export type Requests = Pick<Trace, "requestCount" | "byHandCount">;

/** Of those that somebody sent by hand, which, from 1; 0: it came by itself, or is no request. */
export function numberByHand({ requestCount, byHandCount }: Requests, task: number): number {
  return task < requestCount ? Math.max(0, task - (requestCount - byHandCount) + 1) : 0;
}

/** "request 31", the first being 0; "your request" where it came by hand, "your request 2" of several. */
export function requestName(requests: Requests, task: number): string {
  const own = numberByHand(requests, task);
  if (own === 0) return `request ${task}`;
  return requests.byHandCount === 1 ? "your request" : `your request ${own}`;
}

/** The same where there is room for a number: "31", "you". */
export function requestTag(requests: Requests, task: number): string {
  return numberByHand(requests, task) === 0 ? `${task}` : "you";
}
