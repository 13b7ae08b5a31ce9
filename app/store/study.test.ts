import { beforeEach, expect, test } from "vitest";
import { statement } from "../../src/model/leasing/statement.ts";
import { sandwich } from "../../src/scenario/catalogue/sandwich.ts";
import { variantAsked } from "../../src/scenario/settings/at-path.ts";
import { setScope, useScope } from "./scope.ts";
import {
  beginWith,
  changeForAll,
  changeSetting,
  changeVariants,
  chooseLease,
  openStudy,
  redo,
  undo,
  useStudy,
} from "./study.ts";

const poolSize = () => useStudy.getState().study.base.pool.max;

beforeEach(() => beginWith(sandwich, sandwich));

test("a drag is one change, whatever it passed", () => {
  for (const max of [6, 7, 8, 9]) changeSetting("pool.max", max, "sliding");
  changeSetting("pool.max", 10, "final");
  expect(poolSize()).toBe(10);
  undo();
  expect(poolSize()).toBe(5);
  redo();
  expect(poolSize()).toBe(10);
});

test("two drags are two changes", () => {
  changeSetting("pool.max", 6, "sliding");
  changeSetting("pool.max", 7, "final");
  changeSetting("pool.max", 8, "sliding");
  changeSetting("pool.max", 9, "final");
  undo();
  expect(poolSize()).toBe(7);
  undo();
  expect(poolSize()).toBe(5);
});

test("a variant that leases otherwise is named otherwise", () => {
  chooseLease(0, statement);
  const [a, b] = useStudy.getState().study.variants;
  expect(a).toEqual(b);
});

test("what a study begins with cannot be undone", () => {
  undo();
  expect(useStudy.getState().study).toBe(sandwich);
});

test("a value for all is every variant's, also of one that had its own, and undone in one step", () => {
  changeForAll({ "pool.lease": "explicit" }, "final");
  const leases = () => {
    const { study } = useStudy.getState();
    return study.variants.map((_, index) => variantAsked(study, index).pool.lease);
  };
  expect(leases()).toEqual(["explicit", "explicit"]);
  undo();
  expect(leases()).toEqual(["request", "statement"]);
});

test("settings are changed for all again once the variant that they were changed for is gone", () => {
  const [like] = sandwich.variants;
  changeVariants((variants) => [...variants, like!]);
  setScope(2);
  undo();
  expect(useScope.getState().variant).toBeNull();
  setScope(1);
  changeSetting("pool.max", 6, "final");
  expect(useScope.getState().variant).toBe(1);
  setScope(null);
});

test("settings are changed for all again in another study, whose variants are others", () => {
  setScope(1);
  openStudy({ ...sandwich, title: "as it was linked" }, sandwich);
  expect(useScope.getState().variant).toBe(1);
  openStudy({ ...sandwich, id: "threads" }, undefined);
  expect(useScope.getState().variant).toBeNull();
});
