import type { Chapter } from "../../src/lessons/chapter.ts";
import { findChapter } from "../../src/lessons/chapters/index.ts";
import { readStep, type StepId } from "../../src/lessons/steps.ts";

/** What an address of the lessons leads to. */
export type LessonPlace =
  | { readonly kind: "list" }
  | { readonly kind: "step"; readonly chapter: Chapter; readonly step: StepId }
  | { readonly kind: "unknown"; readonly word: string };

/** Of what stands behind `#/learn`. A chapter without a step begins at its first. */
export function readLessonPath(path: string): LessonPlace {
  const [, word = "", below] = path.split("/");
  if (word === "") return { kind: "list" };
  const chapter = findChapter(word);
  if (chapter === undefined) return { kind: "unknown", word };
  return { kind: "step", chapter, step: readStep(below) ?? "scene" };
}

export function stepAddress(chapter: Pick<Chapter, "id">, step: StepId): string {
  return `#/learn/${chapter.id}/${step}`;
}

/** Where a challenge begins. */
export function challengeAddress(chapter: Chapter, id: string): string {
  const address = stepAddress(chapter, "challenge");
  return id === chapter.challenges[0]?.id ? address : `${address}?of=${id}`;
}
