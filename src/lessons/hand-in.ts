import { readChanges } from "../scenario/changes.ts";
import { formatQuery, parseQuery } from "../scenario/link/query.ts";
import { textToValue, valueToText } from "../scenario/link/value-text.ts";
import type { Changes, Scenario } from "../scenario/scenario.ts";
import { findSetting } from "../scenario/settings/index.ts";
import { changesMade, startOf } from "./attempt.ts";
import type { Challenge } from "./challenge.ts";
import type { Chapter } from "./chapter.ts";

/** Names the challenge; left out: the chapter's first. */
const OF = "of";

/** Longer than any program that a challenge allows. */
const MOST_CHARACTERS = 8_192;

/** What somebody hands in: which challenge, and what they changed. */
export interface HandIn {
  readonly challenge: Challenge;
  readonly changes: Changes;
  /** What could not be read, in sentences. */
  readonly problems: readonly string[];
}

/**
 * Reads what stands behind the `?` of a challenge's address. Never fails. Settings that the
 * challenge keeps locked are read too: `faultsOf` names them.
 */
export function readHandIn(chapter: Chapter, query: string): HandIn {
  const problems: string[] = [];
  if (query.length > MOST_CHARACTERS) {
    problems.push(
      `The link has ${query.length} characters behind its “?”. The first ${MOST_CHARACTERS} are read.`,
    );
  }
  const fields = parseQuery(query.slice(0, MOST_CHARACTERS));
  const of = fields.find(([key]) => key === OF)?.[1];
  const [first] = chapter.challenges;
  const found = chapter.challenges.find(({ id }) => id === of);
  if (of !== undefined && found === undefined) {
    problems.push(
      `${OF} is “${of.slice(0, 40)}”; this chapter has no such challenge. Its first is shown.`,
    );
  }
  const challenge = found ?? first!;
  const json = Object.fromEntries(
    fields.flatMap(([path, text]) => {
      const setting = findSetting(path);
      return setting === undefined ? [] : [[path, textToValue(setting, text)] as const];
    }),
  );
  const reading = readChanges(json, startOf(chapter, challenge));
  problems.push(...reading.problems.map(({ message }) => message));
  return { challenge, changes: reading.changes, problems };
}

/** What stands behind the `?` for an attempt; empty where nothing is changed. */
export function writeHandIn(
  { challenges }: Chapter,
  challenge: Challenge,
  start: Scenario,
  attempt: Scenario,
): string {
  const changes = changesMade(start, challenge, attempt);
  return formatQuery([
    ...(challenge === challenges[0] ? [] : [[OF, challenge.id] as const]),
    ...Object.entries(changes).map(([path, value]) => [path, valueToText(value)] as const),
  ]);
}
