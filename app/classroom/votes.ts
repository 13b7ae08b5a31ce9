import { create } from "zustand";
import { NO_VOTES, type Round, readVotes, type Votes, withHands } from "../../src/lessons/votes.ts";

const KEY = "poolscope.votes";

/** What was counted in class, by question; it stays on this machine. */
export const useVotes = create<{ readonly questions: Readonly<Record<string, Votes>> }>()(() => ({
  questions: recall(),
}));

export function countHands(question: string, round: Round, answer: string, hands: number): void {
  setVotes(question, withHands(votesOf(question), round, answer, hands));
}

export function clearVotes(question: string): void {
  setVotes(question, NO_VOTES);
}

function votesOf(question: string): Votes {
  return useVotes.getState().questions[question] ?? NO_VOTES;
}

function setVotes(question: string, votes: Votes): void {
  useVotes.setState(({ questions }) => ({ questions: { ...questions, [question]: votes } }));
  try {
    localStorage.setItem(KEY, JSON.stringify(useVotes.getState().questions));
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
