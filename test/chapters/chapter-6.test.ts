/** What the lessons say of a few connections for many (chapter 6): orders and rough factors. */
import { describe, expect, test } from "vitest";
import { type Summary, summarize } from "../../src/metrics/summary.ts";
import type { Changes } from "../../src/scenario/scenario.ts";
import { runWith } from "../support/picture.ts";

const many: Changes = {
  "arrivals.kind": "poisson",
  "arrivals.perSecond": 100,
  "arrivals.forMs": 20_000,
  program: "compute 1; query ~10; compute 1",
  "server.cores": 4,
  "database.cores": 8,
  "pool.lease": "statement",
};

function run(changes: Changes): Summary {
  return summarize(runWith({ ...many, ...changes }));
}

function withPool(max: number, changes: Changes = {}): Summary {
  return run({ "pool.max": max, "pool.openAtStart": max, ...changes });
}

describe("a hundred requests a second, 10 ms of database each", () => {
  test("one connection is too few, three are enough, and more are no better", () => {
    const [one, two, three, five, twenty] = [1, 2, 3, 5, 20].map((max) => withPool(max));
    const p99 = ({ responseMs }: Summary) => responseMs.p99;
    expect(p99(one!)).toBeGreaterThan(5 * p99(two!));
    expect(p99(two!)).toBeGreaterThan(1.1 * p99(three!));
    expect(p99(three!)).toBeLessThan(1.1 * p99(five!));
    expect(p99(five!)).toBe(p99(twenty!));
    // e^-x leaves 1 % beyond 46 ms of queries with mean 10, and 2 ms are computing.
    expect(Math.abs(p99(twenty!) - 48)).toBeLessThan(5);
  });

  test("on average one connection is busy, however many there are", () => {
    const { heldMs, makespanMs } = withPool(20);
    expect(Math.abs(heldMs / makespanMs - 1)).toBeLessThan(0.08);
  });

  test("without a pool everybody waits for a connection of its own", () => {
    const none = run({ "pool.lease": "none", "pool.openingMs": 25 });
    const five = run({ "pool.max": 5, "pool.openingMs": 25 });
    expect(none.responseMs.p50 - five.responseMs.p50).toBeCloseTo(25, 0);
    expect(none.connections.opened).toBe(none.requests);
    expect(five.connections.opened).toBe(5);
  });
});

test("at three times the load four connections do, and three do not", () => {
  const [three, four, five, six] = [3, 4, 5, 6].map(
    (max) => withPool(max, { "arrivals.perSecond": 300, seed: 2 }).responseMs.p99,
  );
  expect(three).toBeGreaterThan(3 * four!);
  expect(four).toBeLessThanOrEqual(60);
  expect(four).toBeGreaterThan(five!);
  expect(five).toBeGreaterThan(six!);
});
