import { beforeEach, expect, test } from "vitest";
import { sandwich } from "../../src/scenario/catalogue/sandwich.ts";
import { selectVariant, useSelection } from "./selection.ts";
import { beginWith, undo, useStudy } from "./study.ts";
import {
  changeVariant,
  duplicateVariant,
  moveVariant,
  removeVariant,
  renameVariant,
  resetVariant,
} from "./variants.ts";

const variants = () => useStudy.getState().study.variants;
const labels = () => variants().map(({ label }) => label);
const [a, b] = sandwich.variants.map(({ label }) => label);

beforeEach(() => beginWith(sandwich, sandwich));

test("a duplicate has the settings of the one it is like, and the change", () => {
  duplicateVariant(1, { "pool.max": 8 }, "Pool size 8");
  expect(labels()).toEqual([a, b, "Pool size 8"]);
  expect(variants()[2]?.changes).toEqual({ "pool.lease": "statement", "pool.max": 8 });
  undo();
  expect(labels()).toEqual([a, b]);
});

test("there are four at most, and one at least", () => {
  for (const max of [6, 7, 8, 9]) duplicateVariant(0, { "pool.max": max }, `Pool size ${max}`);
  expect(labels()).toEqual([a, b, "Pool size 6", "Pool size 7"]);
  for (let left = 4; left > 0; left--) removeVariant(0);
  expect(labels()).toEqual(["Pool size 7"]);
});

test("each can be named, moved and removed, and each of that undone", () => {
  renameVariant(0, "Mine");
  moveVariant(0, 1);
  expect(labels()).toEqual([b, "Mine"]);
  moveVariant(1, 1);
  expect(labels()).toEqual([b, "Mine"]);
  undo();
  undo();
  expect(labels()).toEqual([a, b]);
});

test("what is looked at stays with its variant, wherever that goes", () => {
  const looked = () => labels()[useSelection.getState().variant];
  duplicateVariant(0, { "pool.max": 8 }, "Pool size 8");
  selectVariant(2);
  removeVariant(0);
  expect(looked()).toBe("Pool size 8");
  moveVariant(1, -1);
  expect(looked()).toBe("Pool size 8");
  changeVariant(0, { "pool.max": 9 });
  renameVariant(0, "Pool size 9");
  expect(looked()).toBe("Pool size 9");
  undo();
  undo();
  undo();
  expect(looked()).toBe("Pool size 8");
});

test("once the variant that is looked at is gone, another one is, and never none", () => {
  duplicateVariant(0, { "pool.max": 8 }, "Pool size 8");
  selectVariant(2);
  undo();
  expect(useSelection.getState().variant).toBe(1);
  removeVariant(1);
  expect(useSelection.getState().variant).toBe(0);
});

test("one that is reset is as it came with the study", () => {
  changeVariant(1, { "pool.max": 8 });
  renameVariant(1, "Mine");
  resetVariant(1);
  expect(variants()[1]).toEqual(sandwich.variants[1]);
  duplicateVariant(0, { "pool.max": 8 }, "Pool size 8");
  resetVariant(2);
  expect(variants()[2]).toMatchObject({ label: "Pool size 8", changes: {} });
});

test("a setting that is as for all is nothing of its own", () => {
  changeVariant(1, { "pool.max": 8 });
  changeVariant(1, { "pool.max": 5 });
  expect(variants()[1]?.changes).toEqual({ "pool.lease": "statement" });
});

test("settings and a name are one change", () => {
  changeVariant(0, { "pool.max": 8 }, "Node with pg");
  const [changed] = useStudy.getState().study.variants;
  expect([changed?.label, changed?.note, changed?.changes["pool.max"]]).toEqual([
    "Node with pg",
    "",
    8,
  ]);
  undo();
  expect(useStudy.getState().study.variants[0]).toEqual(sandwich.variants[0]);
});
