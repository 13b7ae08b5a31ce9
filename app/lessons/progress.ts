import { create } from "zustand";
import type { Chapter } from "../../src/lessons/chapter.ts";
import {
  countDone,
  joinProgress,
  type Progress,
  readProgress,
} from "../../src/lessons/progress.ts";
import { type Asked, secondQuestion } from "../../src/lessons/questions.ts";

const KEY = "poolscope.lessons";

/** What a learner has done, on this machine alone. */
export const useProgress = create<Progress>()(() => readProgress(recall()));

/** The answer that somebody has committed to; null takes it back. */
export function predict(question: string, answer: string | null): void {
  useProgress.setState(({ predictions }) => {
    const { [question]: _, ...others } = predictions;
    return { predictions: answer === null ? others : { ...others, [question]: answer } };
  });
  remember();
}

/** The chapter's second question, until it is answered; null where there is none. */
export function useSecondQuestion(chapter: Chapter): Asked | null {
  const second = secondQuestion(chapter);
  const said = useProgress(({ predictions }) => second && predictions[second.key]);
  return said === undefined ? second : null;
}

/** A challenge that has been passed; only a better result takes the place of one. */
export function achieve(challenge: string, stars: number, query: string): void {
  const before = useProgress.getState().challenges[challenge];
  if (before !== undefined && before.stars >= stars) return;
  useProgress.setState(({ challenges }) => ({
    challenges: { ...challenges, [challenge]: { stars, query } },
  }));
  remember();
}

/** Adds what somebody saved elsewhere; returns how much of it could be read, none of it included. */
export async function bringProgress(file: Blob): Promise<number> {
  if (file.size > MOST_BYTES) return 0;
  let found: unknown = null;
  try {
    found = JSON.parse(await file.text());
  } catch {
    return 0;
  }
  const brought = readProgress(found);
  useProgress.setState((here) => joinProgress(here, brought));
  remember();
  return countDone(brought);
}

/** Far more than anybody can have done. */
const MOST_BYTES = 1_000_000;

function recall(): unknown {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "null");
  } catch {
    return null;
  }
}

/** A browser that keeps nothing is one that works all the same. */
function remember(): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(useProgress.getState()));
  } catch {}
}
