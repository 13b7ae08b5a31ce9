/** What the lessons say of a pool without a limit (chapter 11), in the numbers. */
import { describe, expect, test } from "vitest";
import type { Changes } from "../../src/scenario/scenario.ts";
import { lessonOf } from "./run.ts";

const burst: Changes = {
  program: "compute 0.5; query 20",
  "arrivals.count": 300,
  "pool.openingMs": 20,
  "pool.maxIdle": 2,
  "database.service": "shared",
  "database.cores": 8,
};

describe("300 at once", () => {
  test("without a limit, 97 are answered by 263 ms and 203 are refused", () => {
    const { answered, refused, makespanMs } = lessonOf({ ...burst, "pool.max": null });
    expect([answered, refused]).toEqual([97, 203]);
    expect(makespanMs).toBeCloseTo(263, 0);
  });

  test.each([
    [97, 771],
    [50, 771],
    [20, 771],
    [10, 771],
    [8, 781],
    [4, 1_521],
  ])("with a limit of %i all are answered, the last at %i ms", (max, lastMs) => {
    const { answered, makespanMs } = lessonOf({ ...burst, "pool.max": max });
    expect(answered).toBe(300);
    expect(Math.abs(makespanMs - lastMs)).toBeLessThan(1);
  });

  test.each([
    [100, 1_452],
    [20, 861],
    [8, 781],
  ])("where each query beyond the cores costs 1 %%, a limit of %i takes %i ms", (max, lastMs) => {
    const crowded = { "database.contentionPercent": 1, "database.maxConnections": null };
    const { makespanMs } = lessonOf({ ...burst, ...crowded, "pool.max": max });
    expect(Math.abs(makespanMs - lastMs)).toBeLessThan(1);
  });
});

describe("400 a second", () => {
  const steady: Changes = {
    ...burst,
    program: "compute 0.5; query ~10",
    "arrivals.kind": "poisson",
    "arrivals.perSecond": 400,
    "arrivals.forMs": 10_000,
    "pool.max": null,
  };

  test("two idle ones kept, over a thousand connections are opened; twenty kept, about as many as are used", () => {
    const few = lessonOf({ ...steady, "pool.maxIdle": 2 });
    const many = lessonOf({ ...steady, "pool.maxIdle": 20 });
    expect(few.connections.opened).toBeGreaterThan(1_000);
    expect(many.connections.opened).toBeLessThan(25);
    expect(few.responseMs.p50 / many.responseMs.p50).toBeGreaterThan(1.5);
    expect(few.responseMs.p50).toBeCloseTo(13, 0);
  });
});
