import type { Chapter } from "../../src/lessons/chapter.ts";
import { choicesOf } from "../../src/lessons/choices.ts";
import { type StepId, steps } from "../../src/lessons/steps.ts";

/** One press of a clicker: a step of the chapter, or a part of one. */
export interface Beat {
  readonly step: StepId;
  /** When watching: how many stops have been reached. */
  readonly stops: number;
  /** When comparing: what stands beside the scene, or a curve in its place. */
  readonly case: string | null;
  /** When comparing: first it stands still, then it is played. */
  readonly isPlayed: boolean;
  /** When explaining: is the answer shown? */
  readonly isRevealed: boolean;
}

/** All beats of a chapter, in order. */
export function beatsOf(chapter: Chapter): readonly Beat[] {
  return steps.flatMap((step) => beatsIn(chapter, step));
}

function beatsIn(chapter: Chapter, step: StepId): readonly Beat[] {
  const plain: Beat = { step, stops: 0, case: null, isPlayed: false, isRevealed: false };
  switch (step) {
    case "watch":
      return [0, ...chapter.watching.stops.map((_, index) => index + 1)].map((stops) => ({
        ...plain,
        stops,
      }));
    case "compare":
      return choicesOf(chapter).flatMap(({ id }) => [
        { ...plain, case: id },
        { ...plain, case: id, isPlayed: true },
      ]);
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
