import { describe, expect, test } from "vitest";
import { marksOf } from "../../test/laws/law.ts";
import { picture, pictureOf, runWith } from "../../test/support/picture.ts";
import { requestTable } from "../trace/requests.ts";
import type { Trace } from "../trace/trace.ts";
import { Mark, Reason } from "../trace/words.ts";

/** When requests arrived, in ms, by number. */
function arrivalsOf(trace: Trace): number[] {
  return [...requestTable(trace).arrivedAt].map((at) => at / 1_000);
}

/** Who repeats whom. */
function repeatsOf(trace: Trace): [number, number][] {
  const retried = marksOf(trace).filter(({ kind }) => kind === Mark.retried);
  return retried.map(({ task, detail }) => [task, detail]);
}

describe("users who wait for an answer", () => {
  const users = { "arrivals.kind": "closed", "arrivals.users": 2, "arrivals.forMs": 10 };

  test("send again at once where they need not think, until the time is over", () => {
    const settings = { ...users, program: "query 4", "pool.max": 1, "pool.openAtStart": 1 };
    expect(pictureOf({ ...settings, "arrivals.thinkMs": 0 })).toBe(picture`
      request 0    qqqq
      request 1    ----qqqq
      request 2        ----qqqq
      request 3            ----qqqq
      connection 0 0000111122223333
    `);
  });

  test("think by themselves: for as long, whoever serves them", () => {
    const one = { ...users, "arrivals.users": 1, "arrivals.forMs": 20_000 };
    const quick = pausesOf(runWith({ ...one, program: "call 1" }));
    const slow = pausesOf(runWith({ ...one, program: "call 100" }));
    expect(slow.length).toBeGreaterThan(80);
    expect(quick.slice(0, slow.length)).toEqual(slow);
    const mean = quick.reduce((sum, pause) => sum + pause, 0) / quick.length;
    // Four standard errors of some 200 exponential pauses.
    expect(Math.abs(mean - 100)).toBeLessThan(29);
  });

  test("come again after a failure too", () => {
    const trace = runWith({
      ...users,
      program: "query 9",
      "pool.max": 1,
      "pool.openAtStart": 1,
      "pool.checkoutTimeoutMs": 3,
      "arrivals.thinkMs": 0,
    });
    expect(arrivalsOf(trace)).toEqual([0, 0, 3, 6, 9]);
  });

  test("who always fails at once cannot keep a run going for ever", () => {
    const trace = runWith({ ...users, program: "compute 0", "arrivals.thinkMs": 0 });
    // The second user never gets a turn.
    expect([trace.isTruncated, trace.requestCount]).toEqual([true, 1_000_001]);
  });
});

/** How long the only user paused after each answer, in ms. */
function pausesOf(trace: Trace): number[] {
  const { arrivedAt, endedAt } = requestTable(trace);
  return [...arrivedAt.subarray(1)].map((at, i) => (at - endedAt[i]!) / 1_000);
}

describe("a client who gives up", () => {
  const one = { "pool.max": 1, "pool.openAtStart": 1, "clients.patienceMs": 3 };

  test("is served all the same by a server that does not hear of it", () => {
    const trace = runWith({ ...one, program: "query 5; call 2" });
    const { outcome, reason, endedAt } = requestTable(trace);
    expect([outcome[0], reason[0], endedAt[0]]).toEqual([Mark.abandoned, Reason.gaveUp, 3_000]);
    expect(marksOf(trace).filter(({ kind }) => kind <= Mark.abandoned)).toHaveLength(2);
    expect(trace.endedAt).toBe(7_000);
  });

  test("frees what it has where the server hears of it", () => {
    const settings = { ...one, program: "query 5", "arrivals.count": 3 };
    expect(pictureOf({ ...settings, "clients.cancels": true, "arrivals.count": 2 })).toBe(picture`
      request 0    qqqx
      request 1    ---x
      connection 0 000
    `);
  });

  test("is not served any more where nobody has begun to", () => {
    const threads = { "server.architecture": "thread-pool", "server.threads": 1 };
    const settings = { ...one, ...threads, program: "query 5", "arrivals.kind": "list" };
    const trace = runWith({ ...settings, "arrivals.atMs": [0, 1, 3] });
    const { outcome, endedAt } = requestTable(trace);
    expect([...outcome]).toEqual([Mark.abandoned, Mark.abandoned, Mark.abandoned]);
    expect([...endedAt]).toEqual([3_000, 4_000, 6_000]);
    // The second was dropped at 5, when its turn came, so the third was begun then.
    expect(trace.endedAt).toBe(10_000);
  });

  test("has an answer that comes at that very instant", () => {
    const { outcome } = requestTable(runWith({ ...one, program: "query 3" }));
    expect([...outcome]).toEqual([Mark.answered]);
  });

  test("a long line of those who left is passed over in one go", () => {
    const threads = { "server.architecture": "thread-pool", "server.threads": 1 };
    const trace = runWith({
      ...threads,
      program: "call 50",
      "clients.patienceMs": 5,
      "arrivals.count": 30_000,
    });
    expect([trace.endedAt, trace.isTruncated]).toEqual([50_000, false]);
  });
});

describe("a client who asks again", () => {
  const failing = {
    program: "query 10",
    "arrivals.count": 2,
    "pool.max": 1,
    "pool.openAtStart": 1,
    "pool.checkoutTimeoutMs": 1,
    "clients.backoffMs": 2,
  };

  test("waits twice as long each time, and stops after so many", () => {
    const trace = runWith({ ...failing, "clients.retries": 2 });
    // Failed at 1; again at 3, failed at 4; again at 8, failed at 9.
    expect(arrivalsOf(trace)).toEqual([0, 0, 3, 8]);
    expect(repeatsOf(trace)).toEqual([
      [2, 1],
      [3, 2],
    ]);
  });

  test("stops when it has its answer", () => {
    const trace = runWith({ ...failing, program: "query 7", "clients.retries": 9 });
    expect(arrivalsOf(trace)).toEqual([0, 0, 3, 8]);
    expect(requestTable(trace).outcome[3]).toBe(Mark.answered);
  });

  test("wants the same, which takes a time of its own", () => {
    const mix = { ...failing, program: "query 1 | query ~10", "arrivals.programOf": [1, 1] };
    const trace = runWith({ ...mix, "clients.retries": 3 });
    const programs = marksOf(trace).filter(({ kind }) => kind === Mark.arrived);
    expect(new Set(programs.map(({ detail }) => detail))).toEqual(new Set([1]));
  });

  test("leaves the others what they are: a retry is nobody else's work", () => {
    const settings = {
      program: "call ~10",
      "arrivals.kind": "poisson",
      "arrivals.perSecond": 300,
      "arrivals.forMs": 1_000,
      "clients.patienceMs": 20,
      "clients.backoffMs": 1,
    };
    const alone = requestTable(runWith(settings));
    const trace = runWith({ ...settings, "clients.retries": 2 });
    const again = new Set(repeatsOf(trace).map(([task]) => task));
    expect(again.size).toBeGreaterThan(10);
    const { arrivedAt, endedAt } = requestTable(trace);
    const firsts = [...arrivedAt.keys()].filter((request) => !again.has(request));
    expect(firsts.map((request) => [arrivedAt[request], endedAt[request]])).toEqual(
      [...alone.arrivedAt.keys()].map((request) => [
        alone.arrivedAt[request],
        alone.endedAt[request],
      ]),
    );
  });

  test("a user of a closed loop thinks only when there is nothing more to try", () => {
    const users = { "arrivals.kind": "closed", "arrivals.users": 2, "arrivals.forMs": 12 };
    const trace = runWith({ ...failing, ...users, "clients.retries": 1, "arrivals.thinkMs": 0 });
    expect(arrivalsOf(trace)).toEqual([0, 0, 3, 4, 7, 8, 10, 11]);
    expect(repeatsOf(trace)).toEqual([
      [2, 1],
      [4, 3],
      [7, 5],
    ]);
  });
});

describe("requests that somebody sends by hand", () => {
  const three = { program: "query 4", "pool.max": 1, "pool.openAtStart": 1 };

  test("have the last numbers, and stand in line behind who comes at the same instant", () => {
    const settings = { ...three, "arrivals.kind": "list", "arrivals.atMs": [0, 2, 6] };
    expect(pictureOf({ ...settings, "arrivals.byHandMs": [2, 1] })).toBe(picture`
      request 0      qqqq
      request 1        ------qqqq
      request 2            ----------qqqq
      your request 1  ---qqqq
      your request 2   ----------qqqq
      connection 0   00003333111144442222
    `);
  });

  test("are counted also where the run stops before them", () => {
    const trace = runWith({ ...three, "arrivals.byHandMs": [1_000_000] });
    expect(trace.byHandCount).toBe(1);
    expect(trace.endedAt).toBeGreaterThan(1_000_000_000);
  });

  test("come once, also among users who come again", () => {
    const users = { "arrivals.kind": "closed", "arrivals.users": 1, "arrivals.forMs": 50 };
    const trace = runWith({ ...users, "arrivals.thinkMs": 5, "arrivals.byHandMs": [20] });
    expect(trace.byHandCount).toBe(1);
  });

  test("are repeated by whoever repeats what fails", () => {
    const failing = { "pool.checkoutTimeoutMs": 3, "clients.retries": 1, "clients.backoffMs": 10 };
    const list = { "arrivals.kind": "list", "arrivals.atMs": [0] };
    const trace = runWith({ ...three, ...failing, ...list, "arrivals.byHandMs": [0] });
    expect([trace.requestCount, trace.byHandCount]).toEqual([3, 2]);
    expect(repeatsOf(trace)).toEqual([[2, 1]]);
    expect(arrivalsOf(trace)).toEqual([0, 0, 13]);
  });
});
