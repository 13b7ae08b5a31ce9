import type { Sentence } from "./explanation.ts";

/** A sentence without links. */
export function plainText(sentence: Sentence): string {
  return sentence.map(({ text }) => text).join("");
}
