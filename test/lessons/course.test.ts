/** The ways through the course: their minutes are those of their rows. */
import { expect, test } from "vitest";
import { findChapter } from "../../src/lessons/chapters/index.ts";
import { formats, minutesOf } from "../../src/lessons/course.ts";

test("each format takes as long as its name says, and its rows add up to that", () => {
  expect(formats.map((format) => [format.id, minutesOf(format)])).toEqual([
    ["ten-minutes", 10],
    ["one-lesson", 50],
    ["half-a-day", 240],
  ]);
});

test("no chapter takes longer in a format than by itself, and half a day has all of each", () => {
  for (const { id, chapters } of formats) {
    for (const { id: one, minutes } of chapters) {
      const own = findChapter(one)?.minutes ?? 0;
      expect(minutes, `${id}: ${one}`).toBeLessThanOrEqual(own);
      if (id === "half-a-day") expect(minutes, one).toBe(own);
    }
  }
});
