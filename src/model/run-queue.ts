import type { Job } from "./job.ts";

/** The units of one process that are ready to compute while others have its processors. */
export interface RunQueue {
  readonly isEmpty: boolean;
  /** `by`: the processor of whoever made it ready; −1 where that was nobody who computes here. */
  put(job: Job, by: number): void;
  /** Who goes on this processor next; only to be asked where somebody is ready. */
  take(processor: number): Job;
}
