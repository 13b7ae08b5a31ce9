import { expect, test } from "vitest";
import { wrapLine } from "./wrap-line.ts";

test("parts that fit stand on one line", () => {
  expect(wrapLine("query 5 · pool size 5 · seed 1", 40)).toEqual([
    "query 5 · pool size 5 · seed 1",
  ]);
});

test("a part that does not fit goes to the next line whole", () => {
  expect(wrapLine("query 5 · pool size 5 · seed 1", 22)).toEqual([
    "query 5 · pool size 5",
    "seed 1",
  ]);
});

test("a part longer than a line is broken between its words", () => {
  expect(wrapLine("seed 1 · query 5; call 490; query 5", 12)).toEqual([
    "seed 1",
    "query 5;",
    "call 490;",
    "query 5",
  ]);
});

test("a word longer than a line has one to itself", () => {
  expect(wrapLine("abcdefghij kl", 5)).toEqual(["abcdefghij", "kl"]);
});
