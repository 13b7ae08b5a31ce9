import { expect, test } from "vitest";
import { otherAddress, readOtherPage } from "./place.ts";

test("a page has an address of its own", () => {
  expect(readOtherPage("#/catalogue")).toEqual({ place: "catalogue", path: "", query: "" });
  const found = readOtherPage("#/catalogue?q=pool&symptom=churn");
  expect(found).toEqual({ place: "catalogue", path: "", query: "q=pool&symptom=churn" });
  expect(otherAddress({ place: "catalogue", path: "", query: "q=pool" })).toBe(
    "#/catalogue?q=pool",
  );
});

test.each(["", "#/lab", "#/lab?v=1&of=pinned", "#/nowhere", "#catalogue", "#/catalogue/2"])(
  "%o is the Lab's, or nobody's",
  (hash) => {
    expect(readOtherPage(hash)).toBeNull();
  },
);

test("a lesson has its chapter and its step behind its word", () => {
  const found = readOtherPage("#/learn/two-at-once/watch?present");
  expect(found).toEqual({ place: "learn", path: "/two-at-once/watch", query: "present" });
  expect(otherAddress(found!)).toBe("#/learn/two-at-once/watch?present");
  expect(readOtherPage("#/learn/")).toEqual({ place: "learn", path: "", query: "" });
});
