/** What the lessons say of the right size of a pool (chapter 12), in the numbers. */
import { describe, expect, test } from "vitest";
import type { Changes } from "../../src/scenario/scenario.ts";
import { lessonOf } from "./run.ts";

const steady: Changes = {
  program: "compute 1; query ~8; compute 1",
  "arrivals.kind": "poisson",
  "arrivals.perSecond": 400,
  "arrivals.forMs": 20_000,
  "server.cores": 8,
  "database.service": "shared",
  "database.cores": 4,
  "database.contentionPercent": 1,
  "database.maxConnections": null,
};

function p99(max: number, perSecond = 400): number {
  return lessonOf({ ...steady, "pool.max": max, "arrivals.perSecond": perSecond }).responseMs.p99;
}

describe("on a database of four cores, at 400 a second", () => {
  const sizes = [2, 3, 4, 5, 8, 16, 24, 50, 100];
  const times = new Map(sizes.map((max) => [max, p99(max)]));

  test("the smallest p99 has a pool of four, as many as cores", () => {
    const [best] = [...times].sort(([, a], [, b]) => a - b)[0]!;
    expect(best).toBe(4);
  });

  test("fewer starve and more crowd: the curve falls until four and rises from there", () => {
    const list = sizes.map((max) => times.get(max)!);
    const least = sizes.indexOf(4);
    const falling = list.slice(0, least + 1);
    expect(falling).toEqual([...falling].sort((a, b) => b - a));
    const rising = list.slice(least);
    expect(rising).toEqual([...rising].sort((a, b) => a - b));
  });

  // Computed by a model of its own, with other draws: these are orders of magnitude.
  test.each([
    [2, 11_800],
    [3, 1_460],
    [4, 66],
    [5, 69],
    [8, 84],
    [16, 131],
    [24, 231],
    [50, 3_400],
    [100, 10_900],
  ])("a pool of %i has a p99 of some %i ms", (max, expected) => {
    expect(times.get(max)! / expected).toBeGreaterThan(0.5);
    expect(times.get(max)! / expected).toBeLessThan(2);
  });
});

test("the knee: p99 creeps up to 300 a second and has trebled at 490", () => {
  const times = [100, 200, 300, 400, 450, 490].map((perSecond) => p99(4, perSecond));
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(times[2]! / times[0]!).toBeLessThan(1.3);
  expect(times[5]! / times[0]!).toBeGreaterThan(3);
});

test("a database that loses nothing to crowding takes a large pool without harm", () => {
  const lossless = { ...steady, "database.contentionPercent": 0 };
  const [few, many] = [8, 100].map((max) => lessonOf({ ...lossless, "pool.max": max }));
  expect(many!.responseMs.p99 / few!.responseMs.p99).toBeGreaterThan(0.8);
  expect(many!.responseMs.p99 / few!.responseMs.p99).toBeLessThan(1.25);
});
