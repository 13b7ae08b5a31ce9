import type { Chapter } from "../../src/lessons/chapter.ts";
import { choicesOf } from "../../src/lessons/choices.ts";
import { type Asked, firstQuestion, secondQuestion } from "../../src/lessons/questions.ts";
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
  /** When comparing: the chapter's second question stands alone. */
  readonly isAsked: boolean;
  /** When explaining: is the answer shown? */
  readonly isRevealed: boolean;
}

/** All beats of a chapter, in order. */
export function beatsOf(chapter: Chapter): readonly Beat[] {
  return steps.flatMap((step) => beatsIn(chapter, step));
}

function beatsIn(chapter: Chapter, step: StepId): readonly Beat[] {
  const plain: Beat = {
    step,
    stops: 0,
    case: null,
    isPlayed: false,
    isAsked: false,
    isRevealed: false,
  };
  switch (step) {
    case "watch":
      return [0, ...chapter.watching.stops.map((_, index) => index + 1)].map((stops) => ({
        ...plain,
        stops,
      }));
    case "compare":
      return compareBeats(chapter, plain);
    case "explain":
      return [plain, { ...plain, isRevealed: true }];
    default:
      return [plain];
  }
}

/** A second question is asked before the cases, and answered after them. */
function compareBeats(chapter: Chapter, plain: Beat): readonly Beat[] {
  const beats = choicesOf(chapter).flatMap(({ id }) => [
    { ...plain, case: id },
    { ...plain, case: id, isPlayed: true },
  ]);
  if (!chapter.again) return beats;
  const asked = { ...plain, isAsked: true };
  return [asked, ...beats, { ...asked, isRevealed: true }];
}

/** The question that a beat has to itself; null where there is a picture. */
export function questionAt(chapter: Chapter, { step, isAsked }: Beat): Asked | null {
  if (step === "predict" || step === "explain") return firstQuestion(chapter);
  return isAsked ? secondQuestion(chapter) : null;
}

/** The first beat of a step. */
export function beatOfStep(beats: readonly Beat[], step: StepId): number {
  return Math.max(
    0,
    beats.findIndex((beat) => beat.step === step),
  );
}
