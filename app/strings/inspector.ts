import { Mark } from "../../src/trace/words.ts";
import { capitalized } from "./format.ts";

export const inspector = {
  title: (who: string, letter: string) => `${capitalized(who)} in ${letter}`,
  clear: "Clear",
  nobody: "Choose a request, a connection, a thread or a line to read why it is as it is.",
  gone: "What was chosen is not in this run.",
  notThere: "not there yet",
} as const;

/** How a request has ended. */
export const outcomeWords: Readonly<Partial<Record<Mark, string>>> = {
  [Mark.answered]: "answered",
  [Mark.refused]: "refused",
  [Mark.timedOut]: "gave up",
  [Mark.failed]: "failed",
  [Mark.abandoned]: "abandoned by its client",
};
