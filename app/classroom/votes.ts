import { create } from "zustand";
import { NO_VOTES, type Round, readVotes, type Votes, withHands } from "../../src/lessons/votes.ts";

const KEY = "poolscope.votes";

/** What was counted in class, by chapter; it stays on this machine. */
export const useVotes = create<{ readonly chapters: Readonly<Record<string, Votes>> }>()(() => ({
  chapters: recall(),
}));

export function countHands(chapter: string, round: Round, answer: string, hands: number): void {
  setVotes(chapter, withHands(votesOf(chapter), round, answer, hands));
}

export function clearVotes(chapter: string): void {
  setVotes(chapter, NO_VOTES);
}

function votesOf(chapter: string): Votes {
  return useVotes.getState().chapters[chapter] ?? NO_VOTES;
}

function setVotes(chapter: string, votes: Votes): void {
  useVotes.setState(({ chapters }) => ({ chapters: { ...chapters, [chapter]: votes } }));
  try {
    localStorage.setItem(KEY, JSON.stringify(useVotes.getState().chapters));
  } catch {}
}

/** A browser that keeps nothing is one that works all the same. */
function recall(): Readonly<Record<string, Votes>> {
  try {
    return readVotes(JSON.parse(localStorage.getItem(KEY) ?? "null"));
  } catch {
    return {};
  }
}
