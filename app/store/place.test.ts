import { expect, test } from "vitest";
import { otherAddress, readOtherPage } from "./place.ts";

test("a page has an address of its own", () => {
  expect(readOtherPage("#/catalogue")).toEqual({ place: "catalogue", query: "" });
  const found = readOtherPage("#/catalogue?q=pool&symptom=churn");
  expect(found).toEqual({ place: "catalogue", query: "q=pool&symptom=churn" });
  expect(otherAddress({ place: "catalogue", query: "q=pool" })).toBe("#/catalogue?q=pool");
});

test.each(["", "#/lab", "#/lab?v=1&of=pinned", "#/nowhere", "#catalogue", "#/catalogue/2"])(
  "%o is the Lab's, or nobody's",
  (hash) => {
    expect(readOtherPage(hash)).toBeNull();
  },
);
