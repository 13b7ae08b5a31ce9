import { expect, test } from "vitest";
import { sandwich } from "../../src/scenario/catalogue/sandwich.ts";
import { applyChanges } from "../../src/scenario/changes.ts";
import type { Changes, Study } from "../../src/scenario/scenario.ts";
import { changesOf } from "./changes.ts";
import { changedFrom, headingOf, isAsItCame } from "./heading.ts";

function changed(changes: Changes): Study {
  return { ...sandwich, base: applyChanges(sandwich.base, changes) };
}

function heading(study: Study, original: Study | undefined = sandwich): string {
  const from = changedFrom(study, original);
  return headingOf(study, from && changesOf(study, from));
}

test("a study as it came asks its question", () => {
  expect(heading(sandwich).replaceAll("\u00a0", " ")).toBe(sandwich.hook);
  expect(heading(changed({}))).toBe(heading(sandwich));
  expect(isAsItCame(changed({}), sandwich)).toBe(true);
});

test("a number of it stays with its unit where a line ends", () => {
  expect(heading(sandwich)).toContain("2\u00a0% of the time");
});

test("a changed one says what was changed, since its question may not be true any more", () => {
  expect(heading(changed({ "pool.max": 8 }))).toBe("The sandwich, changed: pool size 8");
  expect(isAsItCame(changed({ "pool.max": 8 }), sandwich)).toBe(false);
  const many = { "pool.max": null, "server.threads": 3, seed: 5, "database.cores": 1 };
  expect(heading(changed(many))).toMatch(/^The sandwich, changed: .*, .*, .* and 1 more$/);
});

test("until it is known what, it only says that it was changed", () => {
  expect(headingOf(changed({ "pool.max": 8 }), [])).toBe("The sandwich, changed");
});

test("a changed variant is said to be changed", () => {
  const [first, second] = sandwich.variants;
  const variants = [first, { ...second, changes: { "pool.lease": "request" } }];
  expect(heading({ ...sandwich, variants })).toBe("The sandwich, changed: the variants");
});

test("who writes a question of their own keeps it", () => {
  const own = { ...changed({ "pool.max": 8 }), hook: "Is eight enough?" };
  expect(heading(own)).toBe("Is eight enough?");
  const mine = { ...own, id: "mine", hook: "", title: "Mine" };
  expect(headingOf(mine, changedFrom(mine, undefined) && [])).toBe("Mine");
});

test("what happens on the way is said as the dialog says it", () => {
  const said = (interventions: string) => heading(changed({ interventions }));
  expect(said("at 2450 call x3").replaceAll("\u00a0", " ")).toBe(
    "The sandwich, changed: at 2.450 s calls take 3 times as long",
  );
  expect(said("at 2450 restart 1000")).toContain("the database restarts, away for 1000 ms");
});

test("variants that are asked for in other words but run as before are not said to be changed", () => {
  const [whole, each] = sandwich.variants;
  expect(sandwich.base.pool.lease).toBe(whole.changes["pool.lease"]);
  const variants = [{ ...whole, changes: {} }, each];
  expect(heading({ ...changed({ "pool.max": 8 }), variants })).toBe(
    heading(changed({ "pool.max": 8 })),
  );
});

test("one of a few words is said by its name, and more variants by their number", () => {
  expect(heading(changed({ "pool.waiting": "random" }))).toMatch(/changed: .+ random/);
  expect(heading(changed({ "pool.waiting": "random" }))).not.toContain("undefined");
  const [first] = sandwich.variants;
  expect(heading({ ...sandwich, variants: [...sandwich.variants, first] })).toBe(
    "The sandwich, changed: 3 variants",
  );
});
