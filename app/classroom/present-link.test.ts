import { expect, test } from "vitest";
import { asksToPresent, learnersAddress, withoutPresent, withPresent } from "./present-link.ts";

test("presenting is said beside whatever else the address says, and taken out again", () => {
  expect(withPresent("")).toBe("present");
  expect(withPresent("of=slow")).toBe("of=slow&present");
  expect(asksToPresent("of=slow&present")).toBe(true);
  expect(asksToPresent("of=present")).toBe(false);
  expect(withoutPresent("present&of=slow")).toBe("of=slow");
});

test("what is handed in is a learner's address", () => {
  const page = "https://example.org/?x#/learn/sandwich/challenge";
  expect(learnersAddress(`${page}?present`)).toBe(page);
  expect(learnersAddress(`${page}?of=slow&present`)).toBe(`${page}?of=slow`);
  expect(learnersAddress(page)).toBe(page);
});
