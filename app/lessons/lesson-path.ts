import type { Chapter } from "../../src/lessons/chapter.ts";
import { findChapter } from "../../src/lessons/chapters/index.ts";
import { readStep, type StepId } from "../../src/lessons/steps.ts";

/** What is printed of a chapter. */
const sheets = ["worksheet", "teacher"] as const;
type SheetId = (typeof sheets)[number];

/** What an address of the lessons leads to. */
export type LessonPlace =
  | { readonly kind: "list" | "course" | "words" }
  | { readonly kind: "sheet"; readonly chapter: Chapter; readonly sheet: SheetId }
  | {
      readonly kind: "step";
      readonly chapter: Chapter;
      readonly step: StepId;
      /** What the address calls a step, and is none: the first is shown. */
      readonly unknownStep: string | null;
    }
  | { readonly kind: "unknown"; readonly word: string };

/** Of what stands behind `#/learn`. A chapter without a step begins at its first. */
export function readLessonPath(path: string): LessonPlace {
  const [, word = "", below] = path.split("/");
  if (word === "") return { kind: "list" };
  if (word === "course" || word === "words") return { kind: word };
  const chapter = findChapter(word);
  if (chapter === undefined) return { kind: "unknown", word };
  const sheet = sheets.find((one) => one === below);
  if (sheet !== undefined) return { kind: "sheet", chapter, sheet };
  const step = readStep(below);
  const unknownStep = step === null && below !== undefined ? below : null;
  return { kind: "step", chapter, step: step ?? "scene", unknownStep };
}

export function stepAddress(chapter: Pick<Chapter, "id">, step: StepId): string {
  return `#/learn/${chapter.id}/${step}`;
}

/** Where a challenge begins. */
export function challengeAddress(chapter: Chapter, id: string): string {
  const address = stepAddress(chapter, "challenge");
  return id === chapter.challenges[0]?.id ? address : `${address}?of=${id}`;
}

export function sheetAddress({ id }: Pick<Chapter, "id">, sheet: SheetId): string {
  return `#/learn/${id}/${sheet}`;
}
