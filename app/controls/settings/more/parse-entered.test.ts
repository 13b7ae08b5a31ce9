import { expect, test } from "vitest";
import { parseList, parseNumber } from "./parse-entered.ts";

test.each([
  ["5", null, 5],
  [" 0,5 ", null, 0.5],
  ["many", null, "many"],
  ["", null, ""],
  ["", "never", null],
  ["never", "never", null],
])("%o, where none is %o, is %o", (text, noneLabel, value) => {
  expect(parseNumber(text, noneLabel)).toBe(value);
});

test("a list has numbers with commas or spaces between them", () => {
  expect(parseList("1, 2.5 30;x")).toEqual([1, 2.5, 30, "x"]);
  expect(parseList(" ")).toEqual([]);
});
