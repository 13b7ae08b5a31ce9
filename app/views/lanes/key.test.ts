import { expect, test } from "vitest";
import { sandwich } from "../../../src/scenario/catalogue/sandwich.ts";
import { unlimited } from "../../../src/scenario/catalogue/unlimited.ts";
import { variantScenario } from "../../../src/scenario/changes.ts";
import type { Study } from "../../../src/scenario/scenario.ts";
import { runVariant } from "../../../test/support/run-variant.ts";
import { layoutLanes } from "./layout.ts";
import type { LaneKind } from "./model.ts";
import { projectLanes } from "./project.ts";
import { thingsOf } from "./things.ts";

function keyOf(study: Study, kind: Exclude<LaneKind, "request">, height: number) {
  const run = runVariant(variantScenario(study, 0));
  const window = { from: 0, to: 400_000 };
  const model = projectLanes(run, thingsOf(run.trace, kind), 100_000, window);
  return layoutLanes(model, { width: 1000, height, rem: 16 }, 144).key;
}

test("rows too low for words have a key, which says that connections are opened if they are", () => {
  expect(keyOf(unlimited, "connection", 300).map(({ state }) => state)).toEqual([
    "querying",
    "heldIdle",
    "idle",
    "opening",
  ]);
  expect(keyOf(sandwich, "connection", 50).map(({ state }) => state)).not.toContain("opening");
  expect(keyOf(sandwich, "connection", 150)).toEqual([]);
});

test("of threads the key names all that they do, and what tells least is left out first", () => {
  const states = (height: number) => keyOf(sandwich, "unit", height).map(({ state }) => state);
  expect(states(100)).toEqual(["querying", "calling", "waiting", "computing", "ready"]);
  expect(states(48)).toEqual(["querying", "calling", "waiting"]);
});

test("where it is tight the key stays within the height of its rows", () => {
  for (const { y } of keyOf(sandwich, "unit", 48)) expect(y + 16).toBeLessThanOrEqual(48);
});
