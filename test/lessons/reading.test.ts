/** Texts that a learner reads at a glance: short sentences of short words, one new word a screen. */
import { describe, expect, test, vi } from "vitest";
import { plainWords } from "../../app/strings/lesson-text.ts";
import { parseTemplate } from "../../src/lessons/template.ts";
import { byName, measured } from "./measure.ts";
import { textsOf } from "./texts.ts";

vi.setConfig({ testTimeout: 60_000 });

/** Vowels that are spoken apart; a silent e at the end is none. */
function syllables(word: string): number {
  const spoken = word.toLowerCase().replace(/(?:[^l]e|es|ed)$/, "");
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 1);
}

/** The school year in which such a text is read, by Flesch and Kincaid. */
function grade(text: string): number {
  const sentences = text.split(/[.!?:;]+(?:\s|$)/).filter((part) => /\p{L}/u.test(part));
  const words = text.match(/\p{L}+/gu) ?? [];
  const sum = words.reduce((all, word) => all + syllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (sum / words.length) - 15.59;
}

test("a simple text is of a low grade, and one that is none of a high one", () => {
  expect(grade("The cat sat on the mat. It was a good day.")).toBeLessThan(3);
  expect(
    grade("Utilisation of heterogeneous infrastructure necessitates architectural consideration."),
  ).toBeGreaterThan(15);
});

describe.each(byName)("%s", (_, chapter) => {
  const texts = textsOf(chapter).filter(({ isForLearners }) => isForLearners);

  test("reads as easily as for the eighth year of school", () => {
    const all = texts.map(({ text }) => plainWords(chapter, measured(chapter), text)).join(". ");
    expect(grade(all)).toBeLessThan(8);
  });

  test("no sentence is longer than thirty-five words", () => {
    for (const { where, text } of texts) {
      const long = plainWords(chapter, measured(chapter), text)
        .split(/[.!?;:](?:\s|$)/)
        .filter((sentence) => sentence.trim().split(/\s+/).length > 35);
      expect(long, where).toEqual([]);
    }
  });

  test("a screen has one new word at most", () => {
    for (const { where, text } of texts) {
      const terms = parseTemplate(text).filter(({ kind }) => kind === "term");
      expect(terms.length, where).toBeLessThanOrEqual(1);
    }
  });
});
