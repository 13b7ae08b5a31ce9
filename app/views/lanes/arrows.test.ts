import { describe, expect, test } from "vitest";
import { sandwich } from "../../../src/scenario/catalogue/sandwich.ts";
import { variantScenario } from "../../../src/scenario/changes.ts";
import { runVariant } from "../../../test/support/run-variant.ts";
import { arrowsOf } from "./arrows.ts";
import { layoutRows } from "./layout-rows.ts";
import { groupsOf, rowsOf } from "./rows.ts";

const run = runVariant(variantScenario(sandwich, 0));
const place = {
  size: { width: 1_000, height: 300, rem: 16 },
  left: 100,
  pitch: 20,
  scrolled: 0,
};
const at = 2_450_000;
const drawn = (window: { from: number; to: number }, folded: readonly string[] = []) => {
  const groups = groupsOf(run, new Set(["connection", "unit"]), null);
  const rows = rowsOf(groups, new Set(folded));
  return layoutRows(run, rows, at, window, place).shapes;
};

describe("arrows of a request that waits for a connection", () => {
  const window = { from: 2_000_000, to: 4_000_000 };

  test("lead from its thread to the connections of all that hold one now", () => {
    const shapes = drawn(window);
    const holds = arrowsOf(run, shapes, 31, at).filter(({ kind }) => kind === "holds");
    const rows = [1, 2, 3, 4, 5].map((row) => row * 20 + 10);
    expect(holds.map(({ toY }) => toY).sort((a, b) => a - b)).toEqual(rows);
    for (const { x, fromY } of holds) {
      expect(x).toBeCloseTo(shapes.playheadX, 6);
      expect(fromY).toBe(shapes.middleOf("unit.0.6"));
    }
  });

  test("and, when its wait ends, to the one that another releases at that instant", () => {
    const shapes = drawn(window);
    const handed = arrowsOf(run, shapes, 31, at).filter(({ kind }) => kind === "handed");
    expect(handed).toMatchObject([{ text: "26 → 31", toY: shapes.middleOf("connection.0.1") }]);
    expect(shapes.scale.invert(handed[0]!.x)).toBeCloseTo(3_066_667, -1);
  });

  test("swing to the left, but to the right where they would lie on the rows' names", () => {
    const sideOf = (from: number) =>
      arrowsOf(run, drawn({ from, to: from + 2_000_000 }), 31, at)
        .filter(({ kind }) => kind === "handed")
        .map(({ side }) => side);
    expect(sideOf(2_000_000)).toEqual([-1]);
    expect(sideOf(3_000_000)).toEqual([1]);
  });

  test("are not drawn where the instant, or a row, is not shown", () => {
    expect(arrowsOf(run, drawn({ from: 5_000_000, to: 6_000_000 }), 31, at)).toEqual([]);
    expect(arrowsOf(run, drawn(window, ["connection.0"]), 31, at)).toEqual([]);
  });
});

test("one that waits for nothing has none", () => {
  const other = runVariant(variantScenario(sandwich, 1));
  const groups = groupsOf(other, new Set(["connection", "unit"]), null);
  const window = { from: 2_000_000, to: 4_000_000 };
  const { shapes } = layoutRows(other, rowsOf(groups, new Set()), at, window, place);
  expect(arrowsOf(other, shapes, 31, at)).toEqual([]);
});
