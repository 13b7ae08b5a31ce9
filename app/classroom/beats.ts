import type { Chapter } from "../../src/lessons/chapter.ts";
import { type StepId, steps } from "../../src/lessons/steps.ts";

/** One press of a clicker: a step of the chapter, or a part of one. */
export interface Beat {
  readonly step: StepId;
  /** When watching: how many stops have been reached. */
  readonly stops: number;
  /** When comparing: what stands beside the scene. */
  readonly case: string | null;
  /** When explaining: is the answer shown? */
  readonly isRevealed: boolean;
}

/** All beats of a chapter, in order. */
export function beatsOf(chapter: Chapter): readonly Beat[] {
  return steps.flatMap((step) => beatsIn(chapter, step));
}

function beatsIn({ watching, cases }: Chapter, step: StepId): readonly Beat[] {
  const plain: Beat = { step, stops: 0, case: null, isRevealed: false };
  switch (step) {
    case "watch":
      return [0, ...watching.stops.map((_, index) => index + 1)].map((stops) => ({
        ...plain,
        stops,
      }));
    case "compare":
      return cases.map(({ id }) => ({ ...plain, case: id }));
    case "explain":
      return [plain, { ...plain, isRevealed: true }];
    default:
      return [plain];
  }
}

/** The first beat of a step. */
export function beatOfStep(beats: readonly Beat[], step: StepId): number {
  return Math.max(
    0,
    beats.findIndex((beat) => beat.step === step),
  );
}
