import { expect, test } from "vitest";
import { sandwich } from "../../../src/scenario/catalogue/sandwich.ts";
import { variantScenario } from "../../../src/scenario/changes.ts";
import { runVariant } from "../../../test/support/run-variant.ts";
import { layoutPlayhead, layoutScrubber } from "./layout.ts";
import { projectScrubber } from "./project.ts";

const run0 = runVariant(variantScenario(sandwich, 0));
const model = projectScrubber(run0, run0.trace.endedAt, "thread", 31);
const size = { width: 900, height: 56, rem: 16 };

test("the waiting line of the whole run fills the height where it is longest", () => {
  const { columns, trackY } = layoutScrubber(model, size);
  expect(Math.max(...columns.map(({ all }) => all))).toBeGreaterThan(trackY * 0.8);
  expect(columns[0]?.all).toBe(0);
});

test("moments with a name come before round ones, and no label covers another", () => {
  const { labels } = layoutScrubber(model, size);
  expect(labels.map(({ text }) => text).join()).toContain("last arrival");
  const xs = labels.map(({ x }) => x).sort((a, b) => a - b);
  for (const [i, x] of xs.slice(1).entries()) expect(x - xs[i]!).toBeGreaterThan(16);
});

test("the selected request's steps are marked, from its arrival to its end", () => {
  expect(model.steps[0]).toBe(run0.requests.arrivedAt[31]);
  expect(model.steps.at(-1)).toBe(run0.requests.endedAt[31]);
});

test("the playhead stands at its share of the run", () => {
  const window = { from: 0, to: 2_400_000 };
  const { thumbX } = layoutPlayhead(model, size, run0.trace.endedAt / 2, window);
  expect(thumbX).toBeCloseTo(450, 0);
});

test("round labels have as many digits as their steps need, so no two say the same", () => {
  for (const endedAt of [400_000, 2_000_000, 2_450_000, 25_000_000]) {
    const { labels } = layoutScrubber({ ...model, moments: [], endedAt }, size);
    const texts = labels.map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
  }
});
