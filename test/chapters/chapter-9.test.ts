/** What the lessons say of the next statement's connection (chapter 9), in the numbers. */
import { describe, expect, test } from "vitest";
import { summarize } from "../../src/metrics/summary.ts";
import type { Changes } from "../../src/scenario/scenario.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { Hold, Mark } from "../../src/trace/words.ts";
import { countMarks, runLesson } from "./run.ts";

const program = 'sql 4 "set x = 1"; compute 2; query 4; call 20; sql 4 "show x"';

const steady: Changes = {
  program,
  "arrivals.kind": "poisson",
  "arrivals.forMs": 20_000,
  "pool.max": 5,
};

function runAt(perSecond: number, changes: Changes = {}): Trace {
  return runLesson({ ...steady, "arrivals.perSecond": perSecond, ...changes });
}

/** The share of requests whose last statement runs on the connection of their first. */
function sameShare(trace: Trace): number {
  const { kind, task, place, count } = trace.holds;
  const slots = Array.from({ length: trace.requestCount }, (): number[] => []);
  // Leases of one request stand in the order of time.
  for (let row = 0; row < count; row++) {
    if (kind[row] === Hold.connection) slots[task[row]!]!.push(place[row]!);
  }
  return slots.filter((own) => own.at(-1) === own[0]).length / trace.requestCount;
}

/** The share of requests that find what they have set. */
function rightShare(trace: Trace): number {
  return 1 - countMarks(trace, Mark.sessionMismatch) / trace.requestCount;
}

describe("the third statement", () => {
  test.each([
    [1, 1],
    [10, 0.76],
    [60, 0.38],
    [120, 0.25],
  ])("at %i a second it runs on the first one's connection in %f of the cases", (rate, share) => {
    // Long enough for the share at 10 a second to be more than chance.
    const trace = runAt(rate, { "arrivals.forMs": 100_000 });
    expect(Math.abs(sameShare(trace) - share)).toBeLessThan(0.05);
  });
});

describe("a setting that a later statement relies on", () => {
  test("is found even less often than the connection: others have set it there meanwhile", () => {
    for (const rate of [10, 60, 120]) {
      const trace = runAt(rate);
      expect(rightShare(trace)).toBeLessThan(sameShare(trace));
    }
    expect(rightShare(runAt(1))).toBeGreaterThan(0.9);
    expect(rightShare(runAt(60))).toBeLessThan(0.3);
  });

  test("is lost at once, even alone, where the connection returned first is lent first", () => {
    const alone = { "arrivals.kind": "even", "pool.openAtStart": 5, "pool.reuse": "oldest" };
    expect(rightShare(runAt(1, alone))).toBe(0);
    expect(rightShare(runAt(1, { ...alone, "pool.reuse": "newest" }))).toBe(1);
  });

  test("is never lost where the request keeps its connection, which is held almost thrice as long", () => {
    const whole = runAt(60, { "pool.lease": "request" });
    expect(countMarks(whole, Mark.sessionMismatch)).toBe(0);
    const each = summarize(runAt(60));
    expect(summarize(whole).heldMs / each.heldMs).toBeCloseTo(34 / 12, 1);
    expect(summarize(whole).responseMs.p99).toBeGreaterThan(each.responseMs.p99);
  });

  test("set and read next to each other in one lease, the call outside, it is never lost", () => {
    const apart =
      'checkout; sql 4 "set x = 1"; compute 2; sql 4 "show x"; release; call 20; query 4';
    const trace = runAt(60, { program: apart, "pool.lease": "explicit" });
    expect(countMarks(trace, Mark.sessionMismatch)).toBe(0);
    const { heldIdleMs, heldMs, responseMs } = summarize(trace);
    expect(heldIdleMs / heldMs).toBeLessThan(0.2);
    expect(responseMs.p99).toBeLessThan(60);
  });
});
