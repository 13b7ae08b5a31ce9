import { expect, test } from "vitest";
import { sandwich } from "../../src/lessons/chapters/sandwich.ts";
import { beatOfStep, beatsOf } from "./beats.ts";

test("a clicker goes through every step, stop and case, and shows the answer last", () => {
  const beats = beatsOf(sandwich);
  const words = beats.map(({ step, stops, case: beside, isRevealed }) =>
    [step, stops || "", beside ?? "", isRevealed ? "answer" : ""].filter(Boolean).join(" "),
  );
  expect(words).toEqual([
    "scene",
    "predict",
    "watch",
    "watch 1",
    "watch 2",
    "watch 3",
    "compare each",
    "compare last",
    "compare first",
    "explain",
    "explain answer",
    "challenge",
  ]);
  expect(beatOfStep(beats, "compare")).toBe(6);
});
