import { beforeEach, expect, test } from "vitest";
import { readViewKey, type ViewKey, type ViewState } from "../../../src/scenario/link/view-keys.ts";
import { useSelection } from "../selection.ts";
import { applyViewWords, viewWords } from "./view-words.ts";

const VARIANTS = 2;

beforeEach(() => {
  useSelection.setState({ thing: null });
  expect(applyViewWords({}, VARIANTS)).toEqual([]);
});

test("as it comes nothing is said", () => {
  expect(viewWords()).toEqual({});
});

const everything: ViewState = {
  view: "lanes",
  rows: "units",
  lanes: "connection,core",
  requests: "in-sight",
  folded: "unit.0,core.server",
  thing: "connection.0.2",
  in: "b",
  compare: "off",
  theme: "projector",
  speed: "100ms",
  window: "4000ms",
  from: "1000.5ms",
  marks: "1200ms,2450ms",
  loop: "1000ms-2000ms",
  slow: "1500ms-1600ms",
  note: "Look at connection 3.",
};

test("what a link says is said again, word for word, and a link can carry it", () => {
  expect(applyViewWords(everything, VARIANTS)).toEqual([]);
  expect(viewWords()).toEqual(everything);
  for (const [key, text] of Object.entries(everything)) {
    expect(readViewKey(key as ViewKey, text)).toEqual({ value: text, problem: null });
  }
});

test("a link that says nothing of it makes it as usual again", () => {
  applyViewWords(everything, VARIANTS);
  applyViewWords({}, VARIANTS);
  // Who has a thing selected keeps it: a link names the request that is.
  expect(viewWords()).toEqual({ thing: "connection.0.2" });
});

test.each<[ViewKey, string]>([
  ["view", "everything"],
  ["rows", "tables"],
  ["lanes", "connection,tables"],
  ["requests", "all"],
  ["thing", "table.3"],
  ["in", "c"],
  ["compare", "on"],
  ["theme", "sepia"],
  ["speed", "3ms"],
  ["window", "long"],
  ["from", "early"],
  ["marks", "1200ms,late"],
  ["loop", "2000ms-1000ms"],
  ["slow", "1000ms"],
])("%s=%s is named, with what is known, and is as usual", (key, word) => {
  const problems = applyViewWords({ [key]: word }, VARIANTS);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.path).toBe(key);
  expect(problems[0]?.message).toContain(`"${word}"`);
  expect(viewWords()[key]).toBe(key === "marks" ? "1200ms" : undefined);
});

test("a length of any value is a length: it is taken to the microsecond", () => {
  expect(applyViewWords({ window: "4.68754ms" }, VARIANTS)).toEqual([]);
  expect(viewWords()).toEqual({ window: "4.688ms" });
  const [problem] = applyViewWords({ window: "abc" }, VARIANTS);
  expect(problem?.message).toBe(
    'window is "abc"; it can be a length such as 2400ms. It is as usual.',
  );
});

test("links that named rows as their view open with these rows", () => {
  expect(applyViewWords({ view: "units" }, VARIANTS)).toEqual([]);
  expect(viewWords()).toEqual({ rows: "units" });
});
