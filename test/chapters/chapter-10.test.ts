/** What the lessons say of transactions and of two connections at once (chapter 10), in the numbers. */
import { describe, expect, test } from "vitest";
import type { Changes } from "../../src/scenario/scenario.ts";
import { Mark } from "../../src/trace/words.ts";
import { countMarks, lessonOf, runLesson } from "./run.ts";

const steady: Changes = {
  program: "begin; query 3; call 200; query 3; query 2; commit",
  "arrivals.kind": "poisson",
  "arrivals.perSecond": 40,
  "arrivals.forMs": 20_000,
  "pool.max": 4,
  "pool.checkoutTimeoutMs": 2_000,
};

describe("pinned", () => {
  test("four connections serve 19 a second; almost half of the requests give up", () => {
    const { throughputPerSecond, timedOut, requests } = lessonOf(steady);
    expect(throughputPerSecond).toBeCloseTo(19.1, 0);
    expect(timedOut / requests).toBeCloseTo(349 / 773, 1);
  });

  test("with the call before the transaction none fails", () => {
    const program = "call 200; begin; query 3; query 3; query 2; commit";
    const { timedOut, responseMs } = lessonOf({ ...steady, program });
    expect(timedOut).toBe(0);
    expect(responseMs.p99).toBeCloseTo(208, 0);
  });
});

describe("a pool that lets go in a transaction", () => {
  const careless = { ...steady, "pool.lease": "careless" };

  test("commits elsewhere, again and again; one that pins never does", () => {
    expect(countMarks(runLesson(careless), Mark.commitElsewhere)).toBeGreaterThan(50);
    expect(countMarks(runLesson(steady), Mark.commitElsewhere)).toBe(0);
  });

  test("fails nobody for it: the database only warns", () => {
    const { answered, requests } = lessonOf(careless);
    expect(answered).toBe(requests);
  });

  test("harms nobody who is alone", () => {
    const alone = { ...careless, "arrivals.kind": "even", "arrivals.perSecond": 2 };
    expect(countMarks(runLesson(alone), Mark.commitElsewhere)).toBe(0);
  });
});

describe("two at once", () => {
  const burst: Changes = {
    program: "begin; query 3; query 5 via pool; commit",
    "arrivals.count": 4,
    "pool.checkoutTimeoutMs": 2_000,
  };

  test("four requests on four connections wait for a fifth, with the database idle, until two give up", () => {
    const { answered, timedOut, responseMs } = lessonOf({ ...burst, "pool.max": 4 });
    // Who gives up lets go at the very instant, so that half of them still get what they wait for.
    expect([answered, timedOut]).toEqual([2, 2]);
    expect(responseMs.p50).toBeGreaterThan(2_000);
  });

  test("a fifth lets one finish, and then all", () => {
    const { answered, makespanMs } = lessonOf({ ...burst, "pool.max": 5 });
    expect(answered).toBe(4);
    expect(makespanMs).toBeLessThan(50);
  });

  test("who needs only one at a time is served by four", () => {
    const program = "begin; query 3; commit; query 5";
    expect(lessonOf({ ...burst, program, "pool.max": 4 }).answered).toBe(4);
  });
});
