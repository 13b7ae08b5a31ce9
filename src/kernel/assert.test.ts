import { expect, test } from "vitest";
import { assert } from "./assert.ts";

test("what holds is passed over", () => {
  expect(() => assert(true, "one and one are two")).not.toThrow();
});

test("what does not hold stops the program with the sentence", () => {
  expect(() => assert(false, "a slot has one holder")).toThrow(
    "Broken invariant: a slot has one holder",
  );
});
