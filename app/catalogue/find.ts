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
 * Those that are all that is looked for, and of them those that say the words as they were written;
 * where nothing says that, those with all of the words, wherever they stand. Whose name has them
 * comes first.
 */
export function findCards(cards: readonly Card[], search: Search): readonly Card[] {
  const chosen = cards.filter(
    ({ part, architectures, symptoms }) =>
      (search.part === "" || part === search.part) &&
      (search.architecture === "" || architectures.includes(search.architecture)) &&
      (search.symptom === "" || symptoms.some((id) => id === search.symptom)),
  );
  const words = wordsOf(search.words);
  if (words.length === 0) return chosen;
  const phrase = ` ${words.join(" ")} `;
  const written = chosen.filter(({ text }) => ` ${wordsOf(text).join(" ")} `.includes(phrase));
  const all = chosen.filter(({ text }) => countSaid(text, words) === words.length);
  return namedFirst(written.length > 0 ? written : all, words);
}

function namedFirst(cards: readonly Card[], words: readonly string[]): readonly Card[] {
  const named = ({ study }: Card) => countSaid(study.title, words);
  return cards.toSorted((a, b) => named(b) - named(a));
}

/** Statements say the words themselves, or one of their studies is among those found. */
export function findStatements(
  statements: readonly Statement[],
  found: readonly Card[],
  search: Search,
): readonly Statement[] {
  const ids = new Set(found.map(({ id }) => id));
  const words = wordsOf(search.words);
  const isChosen = search.part + search.architecture + search.symptom !== "";
  return statements.filter(({ sentence, lookAt, studies, number }) => {
    if (isChosen && !studies.some((id) => ids.has(id))) return false;
    return countSaid(`${number} ${sentence} ${lookAt}`, words) === words.length;
  });
}

/** Words that only join others. */
const joining = new Set(["a", "against", "and", "in", "of", "or", "the", "versus", "vs", "with"]);

function wordsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !joining.has(word));
}

/** How many of the words a text says: as they are, or, of longer ones, their beginnings and plurals. */
function countSaid(text: string, words: readonly string[]): number {
  const said = wordsOf(text);
  const isSaid = (word: string) =>
    said.some((one) => one === word || (word.length > 2 && begins(one, word)));
  return words.filter(isSaid).length;
}

function begins(said: string, word: string): boolean {
  return said.startsWith(word) || `${said}s` === word;
}
