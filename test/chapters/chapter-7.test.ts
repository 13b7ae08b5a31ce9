/** What the lessons say of giving a connection back at once (chapter 7): orders and rough factors. */
import { expect, test } from "vitest";
import { type Summary, summarize } from "../../src/metrics/summary.ts";
import { runWith } from "../support/picture.ts";

const INSIDE = "checkout; query 5; compute 20; release";
const AFTER = "checkout; query 5; release; compute 20";

function run(program: string, perSecond: number): Summary {
  return summarize(
    runWith({
      program,
      "arrivals.kind": "poisson",
      "arrivals.perSecond": perSecond,
      "arrivals.forMs": 20_000,
      "server.cores": 4,
      "database.cores": 8,
      "pool.lease": "explicit",
      "pool.max": 3,
      "pool.openAtStart": 3,
    }),
  );
}

test("rendering with the connection in hand makes three connections serve 120 a second no more", () => {
  const [inside, after] = [run(INSIDE, 120), run(AFTER, 120)];
  // Used for 3 / 25 ms = 120 a second at most: at the limit, chance makes the line long.
  expect(inside.responseMs.p99).toBeGreaterThan(5 * after.responseMs.p99);
  expect(after.responseMs.p99).toBeLessThan(70);
  expect(inside.answered).toBe(after.answered);
});

test("four fifths of the leased time was rendering; released before it, nothing is", () => {
  const [inside, after] = [run(INSIDE, 120), run(AFTER, 120)];
  expect(inside.heldIdleMs / inside.heldMs).toBeCloseTo(0.8, 9);
  expect(after.heldIdleMs).toBe(0);
  expect(after.heldMs).toBeCloseTo(inside.heldMs / 5, 6);
});

test("at 140 a second only the order of the lines decides", () => {
  const [inside, after] = [run(INSIDE, 140), run(AFTER, 140)];
  expect(inside.responseMs.p99).toBeGreaterThan(2_000);
  expect(after.responseMs.p99).toBeLessThanOrEqual(100);
  expect([inside.connections.peak, after.connections.peak]).toEqual([3, 3]);
});
