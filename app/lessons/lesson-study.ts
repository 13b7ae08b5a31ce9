import { attemptOf } from "../../src/lessons/attempt.ts";
import type { Challenge } from "../../src/lessons/challenge.ts";
import type { Chapter } from "../../src/lessons/chapter.ts";
import type { Changes, Study } from "../../src/scenario/scenario.ts";
import { settingValue } from "../../src/scenario/settings/at-path.ts";
import { challengeWords } from "../strings/challenge.ts";

/** More would not fit on a page, nor in a study. */
const MOST_SHOWN = 4;

/** What the picture of a chapter shows, as a study: the scene, and what it is set beside. */
export function chapterStudy({ id, title, base, runs }: Chapter): Study {
  return {
    id: `learn-${id}`,
    title,
    hook: "",
    base,
    variants: runs
      .slice(0, MOST_SHOWN)
      .map(({ label, note = "", changes }) => ({ label, note, changes })),
    atMs: 0,
    selected: null,
  };
}

/** A challenge as a study: the learner's run, and a good one that is there to be set beside it. */
export function challengeStudy(chapter: Chapter, challenge: Challenge, changes: Changes): Study {
  const good = attemptOf(chapter, challenge, challenge.good);
  return {
    id: `learn-${chapter.id}-${challenge.id}`,
    title: challenge.title,
    hook: "",
    base: attemptOf(chapter, challenge, changes),
    variants: [
      { label: challengeWords.yours, note: "", changes: {} },
      {
        label: challengeWords.good,
        note: "",
        // What a link changed against the rules holds for the other run alone.
        changes: Object.fromEntries(
          [...challenge.unlocked.map(({ path }) => path), ...Object.keys(changes)].map((path) => [
            path,
            settingValue(good, path),
          ]),
        ),
      },
    ],
    atMs: 0,
    selected: null,
  };
}
