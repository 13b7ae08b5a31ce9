import { expect, test } from "vitest";
import { wordsToNumbers } from "./words-as-numbers.ts";

test("a word of a table becomes its number", () => {
  expect(wordsToNumbers("task.wait === Wait.query && op !== Op.compute")).toBe(
    "task.wait === 5 && op !== 0",
  );
});

test("what only looks like one is left", () => {
  const text = 'sources.Wait.query, MyWait.query, Wait[kind], Wait.forever, "wait.query"';
  expect(wordsToNumbers(text)).toBe(text);
});
