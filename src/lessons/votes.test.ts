import { expect, test } from "vitest";
import { NO_VOTES, readVotes, shareOf, totalOf, withHands } from "./votes.ts";

test("hands are counted for each answer and each round", () => {
  const first = withHands(withHands(NO_VOTES, "before", "a", 12), "before", "b", 4);
  const both = withHands(first, "after", "b", 16);
  expect([totalOf(both, "before"), totalOf(both, "after")]).toEqual([16, 16]);
  expect([shareOf(both, "before", "a"), shareOf(both, "after", "a")]).toEqual([0.75, 0]);
  expect(shareOf(NO_VOTES, "before", "a")).toBe(0);
});

test.each([
  [-3, 0],
  [Number.NaN, 0],
  [12.4, 12],
  [1e9, 9_999],
])("%d hands are %i", (hands, count) => {
  expect(withHands(NO_VOTES, "after", "a", hands).after.a).toBe(count);
});

test("what was kept is read, and what is no count is not", () => {
  const kept = { sandwich: { before: { "500": 9, x: "many" }, after: 3 }, other: null };
  expect(readVotes(JSON.parse(JSON.stringify(kept)))).toEqual({
    sandwich: { before: { "500": 9 }, after: {} },
    other: NO_VOTES,
  });
  expect(readVotes("nothing")).toEqual({});
});
