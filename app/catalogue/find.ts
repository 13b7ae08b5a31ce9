import type { Statement } from "../../src/scenario/contents/statements.ts";
import type { Card } from "./cards.ts";

/** What is looked for; an empty word leaves all. */
export interface Search {
  readonly words: string;
  readonly part: string;
  readonly architecture: string;
  readonly symptom: string;
}

/** The keys of the address, in the order written. */
const keys = {
  words: "q",
  part: "part",
  architecture: "architecture",
  symptom: "symptom",
} as const;

export function readSearch(query: string): Search {
  const found = new URLSearchParams(query);
  const read = (key: string) => found.get(key) ?? "";
  return {
    words: read(keys.words),
    part: read(keys.part),
    architecture: read(keys.architecture),
    symptom: read(keys.symptom),
  };
}

export function writeSearch(search: Search): string {
  const written = new URLSearchParams();
  for (const key of ["words", "part", "architecture", "symptom"] as const) {
    if (search[key] !== "") written.set(keys[key], search[key]);
  }
  return written.toString();
}

/**
 * Those that are all that is looked for. The words are found as they were written; where nothing says
 * that, all of them are found, wherever they stand.
 */
export function findCards(cards: readonly Card[], search: Search): readonly Card[] {
  const chosen = cards.filter(
    ({ part, architectures, symptoms }) =>
      (search.part === "" || part === search.part) &&
      (search.architecture === "" || architectures.includes(search.architecture)) &&
      (search.symptom === "" || symptoms.some((id) => id === search.symptom)),
  );
  const written = chosen.filter(({ text }) => text.includes(search.words.trim().toLowerCase()));
  return written.length > 0 ? written : chosen.filter(({ text }) => hasWords(text, search.words));
}

/** Statements say the words themselves, or one of their studies is among those found. */
export function findStatements(
  statements: readonly Statement[],
  found: readonly Card[],
  search: Search,
): readonly Statement[] {
  const ids = new Set(found.map(({ id }) => id));
  const isChosen = search.part + search.architecture + search.symptom !== "";
  return statements.filter(({ sentence, lookAt, studies, number }) => {
    if (isChosen && !studies.some((id) => ids.has(id))) return false;
    return hasWords(`${number} ${sentence} ${lookAt}`.toLowerCase(), search.words);
  });
}

function hasWords(text: string, words: string): boolean {
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
