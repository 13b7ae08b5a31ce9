import type { Chapter } from "../chapter.ts";
import { sandwich } from "./sandwich.ts";

/** The course, in order. */
export const chapters: readonly Chapter[] = [sandwich];

export function findChapter(id: string): Chapter | undefined {
  return chapters.find((chapter) => chapter.id === id);
}
