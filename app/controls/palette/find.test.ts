import { expect, test } from "vitest";
import { find } from "./find.ts";

const commands = [
  { words: "Next error", keys: "E", run: () => {} },
  { words: "Slow down here", keys: "H", run: () => {} },
  { words: "View: Lanes", keys: "Alt+2", run: () => {} },
];
const reach = { endedAt: 30_000_000, variant: 0, requestCount: 300 };
const found = (typed: string) =>
  find(typed, commands, reach).map(({ words }) => words.replaceAll("\u00a0", " "));

test("a moment is meant by seconds or milliseconds, within the run", () => {
  expect(found("2.45 s")).toEqual(["Go to 2.450 s"]);
  expect(found("go to moment 2450 ms")).toEqual(["Go to 2.450 s"]);
  expect(found("31 s")).toEqual([]);
});

test("a whole number is a request, and a moment where the run lasts so long", () => {
  expect(found("29")).toEqual(["Go to 29.000 s", "Select request 29"]);
  expect(found("select request 31")).toEqual(["Select request 31"]);
  expect(found("300")).toEqual([]);
});

test("words are found wherever they stand, and keys by themselves", () => {
  expect(found("error next")).toEqual(["Next error"]);
  expect(found("h")).toContain("Slow down here");
  expect(found("lanes")).toEqual(["View: Lanes"]);
});
