import { expect, test } from "vitest";
import { howMany } from "../../src/lessons/chapters/how-many.ts";
import { sandwich } from "../../src/lessons/chapters/sandwich.ts";
import { unlimited } from "../../src/lessons/chapters/unlimited.ts";
import { beatOfStep, beatsOf, questionAt } from "./beats.ts";

test("a clicker goes through every step, stop and case, each still before it plays, and shows the answer last", () => {
  const beats = beatsOf(sandwich);
  const words = beats.map(({ step, stops, case: beside, isPlayed, isRevealed }) =>
    [step, stops || "", beside ?? "", isPlayed ? "played" : "", isRevealed ? "answer" : ""]
      .filter(Boolean)
      .join(" "),
  );
  expect(words).toEqual([
    "scene",
    "predict",
    "watch",
    "watch 1",
    "watch 2",
    "watch 3",
    "compare each",
    "compare each played",
    "compare last",
    "compare last played",
    "compare first",
    "compare first played",
    "explain",
    "explain answer",
    "challenge",
  ]);
  expect(beatOfStep(beats, "compare")).toBe(6);
});

test("a curve stands empty before it is drawn, after the cases", () => {
  const compared = beatsOf(howMany).filter(({ step }) => step === "compare");
  const words = compared.map(
    ({ case: beside, isPlayed }) => `${beside}${isPlayed ? " played" : ""}`,
  );
  expect(words.slice(-4)).toEqual(["sizes", "sizes played", "knee", "knee played"]);
});

test("a second question stands alone before the cases, and is answered after them", () => {
  const compared = beatsOf(unlimited).filter(({ step }) => step === "compare");
  const words = compared.map(({ case: beside, isAsked, isRevealed }) =>
    isAsked ? (isRevealed ? "answered" : "asked") : `${beside}`,
  );
  expect([words[0], words.at(-1)]).toEqual(["asked", "answered"]);
  expect(words.filter((word) => word === "eight")).toHaveLength(2);
  expect(compared.map((beat) => questionAt(unlimited, beat)?.key ?? null)).toEqual([
    "unlimited/again",
    ...Array.from({ length: compared.length - 2 }, () => null),
    "unlimited/again",
  ]);
});
