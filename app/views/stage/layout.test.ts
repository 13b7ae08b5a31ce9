import { describe, expect, test } from "vitest";
import { sandwich } from "../../../src/scenario/catalogue/sandwich.ts";
import { applyChanges, variantScenario } from "../../../src/scenario/changes.ts";
import { runVariant } from "../../../test/support/run-variant.ts";
import { layoutStage } from "./layout.ts";
import { projectStage } from "./project.ts";
import { along, route } from "./route.ts";

const desk = { width: 1000, height: 160, rem: 16, small: 11 };
const phone = { width: 358, height: 280, rem: 16, small: 12 };
const words = { unit: "thread", selected: { kind: "request", task: 31 }, gutter: 9 } as const;
const base = variantScenario(sandwich, 0);

describe.each([
  ["desk", desk],
  ["phone", phone],
])("on a %s", (_, size) => {
  test.each([
    ["the sandwich", {}],
    ["more threads than there is room for", { "server.threads": 200 }],
    ["a large pool", { "pool.max": 100, "pool.openAtStart": 100 }],
    ["several processes", { "server.processes": 4 }],
    ["coroutines", { "server.architecture": "coroutines" }],
  ])("%s stays within the picture", (_name, changes) => {
    const stage = projectStage(runVariant(applyChanges(base, changes)), 12_000_000, true);
    const { cells, frames, pipes, strands } = layoutStage(stage, size, words);
    for (const { x, y, width, height } of [...cells, ...frames, ...pipes]) {
      expect(x).toBeGreaterThanOrEqual(-1);
      expect(x + width).toBeLessThanOrEqual(size.width + 1);
      expect(y + height).toBeLessThanOrEqual(size.height + 1);
      expect(height).toBeGreaterThan(0);
    }
    expect(strands).toHaveLength(stage.units.length);
  });

  test("the selected request is marked everywhere it is", () => {
    const stage = projectStage(runVariant(base), 3_400_000, true);
    const shapes = layoutStage(stage, size, words);
    const isSelected = (one: { isSelected: boolean }) => one.isSelected;
    expect(shapes.tokens.filter(isSelected)).toHaveLength(1);
    expect(shapes.strands.filter(isSelected)).toHaveLength(1);
    expect(shapes.pipes.filter(isSelected)).toHaveLength(1);
    expect(shapes.leases.filter(isSelected)).toHaveLength(1);
  });
});

describe("a way", () => {
  const head = { x: 0, y: 0 };
  const database = { x: 100, y: 50 };
  const service = { x: 100, y: 90 };

  test("from the database to the service goes back along the connection, not past the head", () => {
    const way = route([head, { x: 0, y: 50 }, database], [head, { x: 0, y: 90 }, service]);
    expect(way).toEqual([database, { x: 0, y: 50 }, { x: 0, y: 90 }, service]);
  });

  test("from the head to the database begins at the head", () => {
    expect(route([head], [head, { x: 0, y: 50 }, database])[0]).toEqual(head);
  });

  test("half of it is half of its length", () => {
    expect(along([head, { x: 0, y: 50 }, { x: 50, y: 50 }], 0.5)).toEqual({ x: 0, y: 50 });
    expect(along([head, head], 0.3)).toEqual(head);
  });
});
