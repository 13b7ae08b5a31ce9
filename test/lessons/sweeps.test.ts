/** What the curves of a chapter show when they are drawn whole. */
import { expect, test, vi } from "vitest";
import type { Chapter } from "../../src/lessons/chapter.ts";
import { chapters } from "../../src/lessons/chapters/index.ts";
import { type Swept, sweepScenario, sweptOf } from "../../src/lessons/sweep.ts";
import { readChanges } from "../../src/scenario/changes.ts";
import { measured, measureRun } from "./measure.ts";

vi.setConfig({ testTimeout: 60_000 });

const chapter: Chapter = chapters.find(({ id }) => id === "how-many")!;
const sweeps = chapters.flatMap((one) =>
  (one.sweeps ?? []).map((sweep) => [`${one.id}/${sweep.id}`, one, sweep] as const),
);

function draw(id: string): readonly Swept[] {
  const sweep = chapter.sweeps!.find((one) => one.id === id)!;
  return sweep.values.map((value) =>
    sweptOf(value, measureRun(sweepScenario(chapter, sweep, value))),
  );
}

test.each(sweeps)("%s: all values are allowed, ascend, and can be drawn", (_, one, sweep) => {
  const { path, values, from, spanMs } = sweep;
  expect(values).toEqual([...new Set(values)].sort((a, b) => a - b));
  expect(values).toContain(from);
  for (const value of values) {
    expect(readChanges({ [path]: value }, one.base).problems).toEqual([]);
    const { p99Ms } = sweptOf(value, measureRun(sweepScenario(one, sweep, value)));
    expect(p99Ms, `${value}`).toBeGreaterThan(spanMs[0]);
    expect(p99Ms, `${value}`).toBeLessThan(spanMs[1]);
  }
});

test("over the sizes of a pool the curve falls, turns once at the database's cores, and rises", () => {
  const drawn = draw("sizes");
  const lowest = drawn.reduce((least, one) => (one.p99Ms < least.p99Ms ? one : least));
  expect(lowest.value).toBe(chapter.base.database.cores);
  const turn = drawn.indexOf(lowest);
  for (const [i, { p99Ms, value }] of drawn.entries()) {
    const next = drawn[i + 1];
    if (next === undefined) break;
    if (i < turn) expect(next.p99Ms, `after ${value}`).toBeLessThan(p99Ms);
    else expect(next.p99Ms, `after ${value}`).toBeGreaterThan(p99Ms);
  }
});

test("what the curve says of a size is what the chapter's own run of it says", () => {
  const at = (size: number) => draw("sizes").find(({ value }) => value === size)?.p99Ms;
  for (const [name, size] of [
    ["two", 2],
    ["four", 4],
    ["sixteen", 16],
    ["hundred", 100],
  ] as const) {
    expect(at(size), name).toBe(measured(chapter).get(name)?.measure("response.p99"));
  }
});

test("the wait moves from before the pool into the database, and with far too many is at both", () => {
  const share = (size: number) => {
    const { connectionMs, databaseMs, allMs } = draw("sizes").find(({ value }) => value === size)!;
    expect(connectionMs + databaseMs).toBeLessThanOrEqual(allMs);
    return connectionMs / (connectionMs + databaseMs);
  };
  expect(share(2)).toBeGreaterThan(0.99);
  expect(share(16)).toBeLessThan(0.15);
  expect(share(100)).toBeGreaterThan(0.5);
  expect(draw("sizes").find(({ value }) => value === 100)!.databaseMs).toBeGreaterThan(100);
});

test("near the limit waiting explodes: the last tenth of the load costs more than all before it", () => {
  const drawn = draw("knee");
  const at = (load: number) => drawn.find(({ value }) => value === load)!.p99Ms;
  expect(at(400) - at(100)).toBeLessThan(at(450) - at(400));
  expect(at(450) - at(100)).toBeLessThan(at(490) - at(450));
});
