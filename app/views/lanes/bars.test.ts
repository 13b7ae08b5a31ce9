import { describe, expect, test } from "vitest";
import { sandwich } from "../../../src/scenario/catalogue/sandwich.ts";
import { variantScenario } from "../../../src/scenario/changes.ts";
import { ConnectionState } from "../../../src/trace/connection-states.ts";
import { SegmentBuilder } from "../../../src/trace/segments.ts";
import { runVariant } from "../../../test/support/run-variant.ts";
import { timeScale } from "../../d3/time-scale.ts";
import { laneBars } from "./bars.ts";
import { barsOf, layoutLanes } from "./layout.ts";
import type { Lane } from "./model.ts";
import { projectLanes } from "./project.ts";
import { thingsOf } from "./things.ts";

const size = { width: 1000, height: 100, rem: 16 };
const window = { from: 1_000_000, to: 3_000_000 };
const lanesOf = (variant: number, shown = window) => {
  const run = runVariant(variantScenario(sandwich, variant));
  const model = projectLanes(run, thingsOf(run.trace, "connection"), 2_450_000, shown);
  const shapes = layoutLanes(model, size, 144);
  return barsOf(run, model, shapes).map((bars, i) => ({ bars, now: shapes.lanes[i]?.now }));
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

describe("a whole run is merged by pixel columns", () => {
  const whole = { from: 0, to: 20_433_333 };

  test("and never more columns than pixels are made", () => {
    const [first] = lanesOf(1, whole);
    const columns = new Set(first?.bars.map(({ x }) => x));
    expect(columns.size).toBeLessThanOrEqual(857);
    expect(first?.bars.some(({ state }) => state === "querying")).toBe(true);
  });

  test("each of which is filled in proportion to the time that a state took", () => {
    // Two columns of 10 ms on a lane of ten pixels: 3 ms of a query, then 8 ms of another.
    const filled = (from: number, to: number) => ({ from: from * 1_000, to: to * 1_000 });
    const lane = laneOf([filled(0, 3), filled(11, 19)]);
    const bars = laneBars(lane, 10, timeScale({ from: 0, to: 20_000 }, 100, 102), 22);
    const querying = bars.filter(({ state }) => state === "querying");
    expect(querying).toMatchObject([
      { x: 100, width: 1, low: 0, high: 0.3 },
      { x: 101, width: 1, low: 0, high: 0.8 },
    ]);
  });

  test("and what is there at all has a pixel", () => {
    const lane = laneOf([
      { from: 5_000, to: 5_001 },
      { from: 7_000, to: 7_002 },
    ]);
    const bars = laneBars(lane, 10, timeScale({ from: 0, to: 20_000 }, 100, 102), 22);
    expect(bars.filter(({ state }) => state === "querying")).toMatchObject([{ x: 100, high: 0.1 }]);
  });
});

/** A connection that is idle but for these statements. */
function laneOf(statements: readonly { from: number; to: number }[]): Lane {
  const builder = new SegmentBuilder();
  let since = 0;
  for (const { from, to } of statements) {
    builder.add(since, from, ConnectionState.idle, -1, false, 0);
    builder.add(from, to, ConnectionState.querying, 1, false, 0);
    since = to;
  }
  const segments = builder.build();
  return {
    key: "connection.0.0",
    thing: { kind: "connection", process: 0, place: 0 },
    label: "connection 1",
    tagOf: (request: number) => `${request}`,
    requestOf: (task) => task,
    segments,
    start: 0,
    end: segments.count,
    now: -1,
  };
}
