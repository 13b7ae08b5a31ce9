import type { Answer, Question } from "./answer.ts";

/**
 * What the page says to the worker. The worker computes a slice and answers; it goes on when it is
 * asked to. So a run that nobody wants any more ends by not being asked about again, and no timer
 * is needed. A new `start` takes the place of whatever was going on.
 */
export type ToWorker =
  | { readonly kind: "start"; readonly call: number; readonly question: Question }
  | { readonly kind: "goOn"; readonly call: number }
  | { readonly kind: "stop" };

/** What the worker answers; `call` is the number of the `start` that it belongs to. */
export type FromWorker =
  | { readonly kind: "progress"; readonly call: number; readonly share: number }
  | { readonly kind: "done"; readonly call: number; readonly answer: Answer }
  | { readonly kind: "failed"; readonly call: number; readonly sentence: string };
