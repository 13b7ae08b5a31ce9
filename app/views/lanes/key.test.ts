import { expect, test } from "vitest";
import { coroutines } from "../../../src/scenario/catalogue/coroutines.ts";
import { sandwich } from "../../../src/scenario/catalogue/sandwich.ts";
import { threads } from "../../../src/scenario/catalogue/threads.ts";
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

const states = (...args: Parameters<typeof keyOf>) => keyOf(...args).map(({ state }) => state);

test("rows too low for words have a key, of what is drawn in them at any time", () => {
  expect(states(unlimited, "connection", 300)).toEqual(["querying", "idle", "opening"]);
  expect(states(sandwich, "connection", 50)).toEqual(["querying", "heldIdle", "idle"]);
  expect(states(threads, "unit", 50)).toEqual(["computing"]);
  expect(keyOf(sandwich, "connection", 150)).toEqual([]);
});

test("where there is no room for all, what tells least is left out", () => {
  expect(states(coroutines, "unit", 200)).toEqual(["computing", "calling", "ready"]);
  expect(states(sandwich, "unit", 100)).toEqual(["querying", "calling", "waiting"]);
});

test("where it is tight the key stays within the height of its rows", () => {
  for (const { y } of keyOf(sandwich, "unit", 48)) expect(y + 16).toBeLessThanOrEqual(48);
});
