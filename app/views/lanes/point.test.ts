import { expect, test } from "vitest";
import { sandwich } from "../../../src/scenario/catalogue/sandwich.ts";
import { variantScenario } from "../../../src/scenario/changes.ts";
import { runVariant } from "../../../test/support/run-variant.ts";
import { lineOf } from "./describe.ts";
import { layoutLanes } from "./layout.ts";
import { pointAt, requestAt } from "./point.ts";
import { projectLanes } from "./project.ts";
import { thingsOf } from "./things.ts";

const size = { width: 1_000, height: 120, rem: 16 };
const of = (variant: number, kind: "connection" | "unit", from: number, to: number) => {
  const run = runVariant(variantScenario(sandwich, variant));
  const model = projectLanes(run, thingsOf(run.trace, kind), 2_450_000, { from, to });
  const shapes = layoutLanes(model, size, 100);
  const at = (moment: number, row: number) =>
    pointAt(model, shapes, shapes.scale(moment), shapes.lanes[row]!.y + 1);
  return { run, model, shapes, at };
};

test("what is under the pointer is said in words", () => {
  const { run, at } = of(0, "connection", 1_000_000, 3_000_000);
  const there = at(2_200_000, 0)!;
  expect(requestAt(there)).toBe(20);
  expect(lineOf(run, there)).toBe(
    "connection 1 · request 20 · held idle · 2.005 s – 2.495 s · 0.49 s",
  );
});

test("a thread says what exactly its request waits for", () => {
  const { run, at } = of(0, "unit", 2_000_000, 3_000_000);
  const there = at(2_450_000, 6)!;
  expect(lineOf(run, there)).toMatch(/^thread 7 · request 31 · waits for a connection · 2\.067 s/);
});

test("something thin is meant by who points right beside it", () => {
  const { model, shapes } = of(1, "connection", 1_000_000, 1_500_000);
  const y = shapes.lanes[0]!.y + 1;
  const { segments, start, end } = model.lanes[0]!;
  const rows = Array.from({ length: end - start }, (_, i) => start + i);
  // Idle for more than can be missed, behind a query.
  const idle = rows.find(
    (row) => segments.task[row]! < 0 && segments.to[row]! - segments.from[row]! > 20_000,
  )!;
  const x = shapes.scale(segments.from[idle]!);
  expect(requestAt(pointAt(model, shapes, x + 2, y))).toBe(segments.task[idle - 1]);
  expect(requestAt(pointAt(model, shapes, x + 8, y))).toBe(-1);
});

test("a merged column tells the share of each state, and which request only if it is one", () => {
  const { run, at } = of(1, "connection", 0, 20_433_333);
  const there = at(8_000_000, 0)!;
  expect(lineOf(run, there)).toMatch(/^connection 1 · .* idle \d+ %.* \d+ spans?$/);
});

test("beside the rows and between them nothing is", () => {
  const { model, shapes } = of(0, "connection", 1_000_000, 3_000_000);
  expect(pointAt(model, shapes, 50, 10)).toBeNull();
  expect(pointAt(model, shapes, 500, 500)).toBeNull();
});
