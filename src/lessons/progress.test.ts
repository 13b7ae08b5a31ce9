import { expect, test } from "vitest";
import { joinProgress, readProgress } from "./progress.ts";

const nothing = { predictions: {}, challenges: {} };

test("what was done is read as it was written", () => {
  const done = {
    predictions: { sandwich: "10" },
    challenges: { "sandwich/serve-all": { stars: 3, query: "pool.lease=statement" } },
  };
  expect(readProgress(JSON.parse(JSON.stringify(done)))).toEqual(done);
});

test.each([null, 3, "x", [], { predictions: 4, challenges: "none" }])(
  "%j is nothing done",
  (found) => {
    expect(readProgress(found)).toEqual(nothing);
  },
);

test("what is no result is left out", () => {
  const found = { predictions: { a: 3, b: "x" }, challenges: { a: { stars: 9, query: "" } } };
  expect(readProgress(found)).toEqual({ predictions: { b: "x" }, challenges: {} });
});

test("what is brought along is added; what was done here stays, and the better result", () => {
  const here = {
    predictions: { sandwich: "10" },
    challenges: { a: { stars: 3, query: "x=1" }, b: { stars: 1, query: "y=1" } },
  } as const;
  const brought = {
    predictions: { sandwich: "500", pinned: "19" },
    challenges: { a: { stars: 2, query: "x=2" }, b: { stars: 2, query: "y=2" } },
  } as const;
  expect(joinProgress(here, brought)).toEqual({
    predictions: { sandwich: "10", pinned: "19" },
    challenges: { a: { stars: 3, query: "x=1" }, b: { stars: 2, query: "y=2" } },
  });
});
