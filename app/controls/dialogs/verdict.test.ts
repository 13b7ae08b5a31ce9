import { expect, test } from "vitest";
import { nearestAnswer } from "./verdict.ts";

const answers = [500, 40, 15, 10];

test("the answer that comes nearest, by ratio", () => {
  expect(nearestAnswer(answers, 9.9)).toBe(3);
  expect(nearestAnswer(answers, 14.7)).toBe(2);
  expect(nearestAnswer(answers, 300)).toBe(0);
});

test("nothing is right where nothing was measured", () => {
  expect(nearestAnswer(answers, Number.NaN)).toBe(-1);
  expect(nearestAnswer(answers, 0)).toBe(-1);
});
