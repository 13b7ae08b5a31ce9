import { expect, test } from "vitest";
import { sandwich } from "../../../src/scenario/catalogue/sandwich.ts";
import { variantScenario } from "../../../src/scenario/changes.ts";
import { runVariant } from "../../../test/support/run-variant.ts";
import { layoutRows } from "./layout-rows.ts";
import { stepOf } from "./row-keys.ts";
import { groupsOf, rowsOf } from "./rows.ts";

const run = runVariant(variantScenario(sandwich, 0));
const rows = rowsOf(groupsOf(run, new Set(["connection", "unit"]), null), new Set());
const place = { size: { width: 1_000, height: 900, rem: 16 }, left: 100, pitch: 20, scrolled: 0 };
const window = { from: 1_000_000, to: 3_000_000 };
const { model } = layoutRows(run, rows, 2_450_000, window, place);
const laneOf = (key: string) => model.lanes.find((lane) => lane.key === key);
const press = (key: string, row: string, part: "head" | "span", segment = -1) =>
  stepOf(key, rows, laneOf, { row, part, segment });
const move = (row: string, part: "head" | "span", segment = -1) => ({
  kind: "move",
  cursor: { row, part, segment },
});

test("arrows lead from row to row, in the same column", () => {
  expect(press("ArrowDown", "connection.0.0", "span")).toEqual(move("connection.0.1", "span"));
  expect(press("ArrowUp", "connection.0.0", "span")).toEqual(move("connection.0", "head"));
  expect(press("ArrowDown", "connection.0.4", "head")).toEqual(move("unit.0", "head"));
});

test("arrows lead from stretch to stretch, and from the first one to the name", () => {
  const here = laneOf("connection.0.0")!.now;
  expect(press("ArrowLeft", "connection.0.0", "span")).toEqual(
    move("connection.0.0", "span", here - 1),
  );
  expect(press("Home", "connection.0.0", "span")).toEqual(move("connection.0.0", "head"));
  expect(press("ArrowRight", "connection.0.0", "head")).toEqual(move("connection.0.0", "span"));
  expect(press("ArrowLeft", "connection.0.0", "head")).toEqual(move("connection.0", "head"));
});

test("a group is folded, a row selected", () => {
  expect(press("Enter", "unit.0", "head")).toEqual({ kind: "fold", group: "unit.0" });
  expect(press("ArrowLeft", "unit.0", "head")).toEqual({ kind: "fold", group: "unit.0" });
  expect(press("ArrowRight", "unit.0", "head")).toBeNull();
  expect(press("Enter", "unit.0.3", "span")).toEqual({ kind: "select" });
});

test("other keys are left to the page", () => {
  expect(press("k", "unit.0.3", "span")).toBeNull();
  expect(press("ArrowDown", "no such row", "span")).toBeNull();
});
