import { expect, test } from "vitest";
import { sandwich } from "../../src/scenario/catalogue/sandwich.ts";
import { applyChanges } from "../../src/scenario/changes.ts";
import type { Changes, Study } from "../../src/scenario/scenario.ts";
import { headingOf, isAsItCame } from "./heading.ts";

function changed(changes: Changes): Study {
  return { ...sandwich, base: applyChanges(sandwich.base, changes) };
}

test("a study as it came asks its question", () => {
  expect(headingOf(sandwich, sandwich)).toBe(sandwich.hook);
  expect(headingOf(changed({}), sandwich)).toBe(sandwich.hook);
  expect(isAsItCame(changed({}), sandwich)).toBe(true);
});

test("a changed one says what was changed, since its question may not be true any more", () => {
  expect(headingOf(changed({ "pool.max": 8 }), sandwich)).toBe(
    "The sandwich, changed: pool size 8",
  );
  expect(isAsItCame(changed({ "pool.max": 8 }), sandwich)).toBe(false);
  const many = { "pool.max": null, "server.threads": 3, seed: 5, "database.cores": 1 };
  expect(headingOf(changed(many), sandwich)).toMatch(
    /^The sandwich, changed: .*, .*, .* and 1 more$/,
  );
});

test("a changed variant is said to be changed", () => {
  const [first, second] = sandwich.variants;
  const variants = [first, { ...second, changes: { "pool.lease": "request" } }];
  expect(headingOf({ ...sandwich, variants }, sandwich)).toBe(
    "The sandwich, changed: the variants",
  );
});

test("who writes a question of their own keeps it", () => {
  const own = { ...changed({ "pool.max": 8 }), hook: "Is eight enough?" };
  expect(headingOf(own, sandwich)).toBe("Is eight enough?");
  expect(headingOf({ ...own, id: "mine", hook: "", title: "Mine" }, undefined)).toBe("Mine");
});
