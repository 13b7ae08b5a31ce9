import { describe, expect, test } from "vitest";
import { sandwich } from "../../../src/scenario/catalogue/sandwich.ts";
import { variantScenario } from "../../../src/scenario/changes.ts";
import { runVariant } from "../../../test/support/run-variant.ts";
import { layoutLanes } from "./layout.ts";
import { projectLanes } from "./project.ts";

const size = { width: 1000, height: 100, rem: 16 };
const window = { from: 1_000_000, to: 3_000_000 };
const lanesOf = (variant: number, shown = window) => {
  const variants = runVariant(variantScenario(sandwich, variant));
  const model = projectLanes(variants, "connection", "thread", 2_450_000, shown);
  return layoutLanes(model, size, 144).lanes;
};

describe("connections around the playhead", () => {
  test("with a lease for the whole request, amber without a gap, a little blue at each hand-over", () => {
    for (const { bars, now } of lanesOf(0)) {
      expect(now).toBe("heldIdle");
      const widths = { heldIdle: 0, querying: 0 };
      for (const { state, width } of bars) {
        expect(["heldIdle", "querying"]).toContain(state);
        widths[state as "heldIdle"] += width;
      }
      expect(widths.heldIdle / (widths.heldIdle + widths.querying)).toBeCloseTo(0.98, 2);
    }
  });

  test("bars follow one another and stay within the window", () => {
    for (const { bars } of [...lanesOf(0), ...lanesOf(1)]) {
      let end = 144;
      for (const { x, width } of bars) {
        expect(x).toBeCloseTo(end, 6);
        end = x + width;
      }
      expect(end).toBeLessThanOrEqual(1000 + 1e-6);
    }
  });

  test("a request is named once in its lease", () => {
    for (const { bars } of lanesOf(0)) {
      const labels = bars.map(({ label }) => label).filter(Boolean);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });
});

test("a whole run is merged by pixel columns, and never more bars than columns are made", () => {
  const whole = { from: 0, to: 20_433_333 };
  const [first] = lanesOf(1, whole);
  expect(first?.bars.length).toBeLessThanOrEqual(856);
  expect(first?.bars.some(({ state }) => state === "querying")).toBe(true);
});
