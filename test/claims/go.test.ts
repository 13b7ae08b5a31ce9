import { expect, test } from "vitest";
import { Mark } from "../../src/trace/words.ts";
import { studied, tried } from "./studied.ts";

test("claim 22: each request has a goroutine of its own, and nobody waits outside", () => {
  const { facts, number } = studied("goroutines", 0);
  expect(facts.trace.rows.units).toEqual([200]);
  expect([number("time-unit"), number("response-max")]).toEqual([0, 100]);
});

test("claim 23: a goroutine costs a few kilobytes and next to nothing to start, a process and a thread more", () => {
  const [goroutine, thread, process] = [0, 1, 2].map((variant) => studied("goroutines", variant));
  expect(goroutine!.number("memory-peak")).toBeCloseTo(150 + 200 * 0.0027, 3);
  expect(thread!.number("memory-peak")).toBeCloseTo(150 + 200 * 0.1, 6);
  expect(process!.number("memory-peak")).toBe(200 * 150);
  const last = [goroutine, thread, process].map((run) => run!.number("last-answer"));
  expect(last[0]).toBe(100);
  expect(last[1]!).toBeGreaterThan(100);
  expect(last[2]!).toBeGreaterThan(last[1]!);
});

test("claim 24: goroutines spread over all cores; a loop does not", () => {
  expect(studied("coroutines", 2).number("last-answer")).toBeLessThan(520);
  expect(studied("coroutines", 2).number("core-use")).toBeGreaterThan(0.95);
  expect(studied("coroutines", 0).number("last-answer")).toBe(2_000);
});

test("claim 25: without a limit connections follow the queries that run at once, not the goroutines", () => {
  const go = { "pool.max": null, "pool.maxIdle": 2, "database.maxConnections": null };
  const together = tried({ ...go, "arrivals.count": 500, program: "query 20" });
  expect(together.number("connections-peak")).toBe(500);
  const inTurn = tried({
    ...go,
    "arrivals.kind": "even",
    "arrivals.perSecond": 10,
    "arrivals.forMs": 50_000,
    program: "query 20",
  });
  expect(inTurn.number("answered")).toBe(500);
  expect(inTurn.number("connections-opened")).toBe(1);
});

test("claim 25: only two stay idle, so the count falls again and connections are opened without end", () => {
  const { number } = studied("churn", 0);
  expect(number("connections-opened")).toBeGreaterThan(1_000);
  expect(studied("churn", 1).number("connections-opened")).toBeLessThan(60);
  expect(number("connections-closed")).toBeGreaterThan(1_000);
});

test("claim 25: beyond the database's limit an opening is an error, not a wait", () => {
  const { facts, number } = studied("unlimited", 0);
  expect(number("refused")).toBe(203);
  expect(number("time-connection")).toBeLessThan(21);
  expect(facts.countMarks(Mark.timedOut)).toBe(0);
});

test("claim 26: with a limit the rest wait, and the last answer comes at the same time", () => {
  const { number } = studied("unlimited", 1);
  expect([number("refused"), number("connections-peak")]).toEqual([0, 8]);
  expect(number("last-answer")).toBeLessThan(800);
  expect(studied("unlimited", 2).number("last-answer")).toBeGreaterThan(1_500);
});

test("claim 26: two connections needed at once can lock a limited pool for good", () => {
  expect(studied("two-at-once", 0).number("checkout-timeouts")).toBeGreaterThan(0);
  expect(studied("two-at-once", 1).number("answered")).toBe(4);
  expect(studied("two-at-once", 2).number("answered")).toBe(4);
});

test("claim 27: a statement gives its connection back at once, an open result when it is closed", () => {
  expect(studied("open-result", 0).number("held-idle-share")).toBeGreaterThan(0.9);
  expect(studied("open-result", 1).number("held-idle-share")).toBe(0);
  expect(studied("open-result", 2).number("connections-leaked")).toBe(2);
  expect(studied("open-result", 2).number("answered")).toBe(2);
});
