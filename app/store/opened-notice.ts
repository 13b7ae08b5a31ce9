import type { Problem } from "../../src/scenario/problem.ts";
import { linkWords } from "../strings/link.ts";

/** What is to be said of what was opened, until somebody has read it. */
export interface Notice {
  readonly title: string;
  /** What is said before what could not be read: the sender's note, or what happened. */
  readonly text: string;
  readonly problems: readonly Problem[];
  /** What can be done about it. */
  readonly action?: { readonly words: string; act(): void };
}

/** Of a link or a file: null where all of it is on the page and nobody says anything about it. */
export function noticeOf(text: string, problems: readonly Problem[]): Notice | null {
  if (problems.length > 0) return { title: linkWords.title, text, problems };
  return text === "" ? null : { title: linkWords.note, text, problems };
}
