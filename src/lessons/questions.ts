import type { Chapter, Question } from "./chapter.ts";

/** A question, and by what its answers and its votes are remembered. */
export interface Asked {
  readonly key: string;
  readonly question: Question;
}

/** What is asked before one watches. */
export function firstQuestion({ id, question }: Chapter): Asked {
  return { key: id, question };
}

/** What is asked before one compares; null in most chapters. */
export function secondQuestion({ id, again }: Chapter): Asked | null {
  return again ? { key: `${id}/again`, question: again } : null;
}

/** All that a chapter asks, in order. */
export function questionsOf(chapter: Chapter): readonly Asked[] {
  const second = secondQuestion(chapter);
  return second === null ? [firstQuestion(chapter)] : [firstQuestion(chapter), second];
}
