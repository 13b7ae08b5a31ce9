import { describe, expect, test } from "vitest";
import { marksOf } from "../../test/laws/law.ts";
import { picture, pictureOf, runWith, scenarioWith } from "../../test/support/picture.ts";
import { resolve } from "../scenario/resolve.ts";
import { traceHash } from "../trace/hash.ts";
import { requestTable } from "../trace/requests.ts";
import { Mark } from "../trace/words.ts";
import { startSimulation } from "./simulate.ts";

const sandwich = {
  program: "query 5; call 20; query ~5",
  "arrivals.count": 20,
  "pool.max": 3,
  "server.runtime": "rails",
} as const;

/** From the arrival of the only request to its answer, in ms. */
function took(changes: Parameters<typeof runWith>[0]): number {
  return requestTable(runWith(changes)).endedAt[0]! / 1_000;
}

describe("a statement", () => {
  const ready = { "pool.max": 1, "pool.openAtStart": 1 };

  test("takes its time in the database and one round trip", () => {
    expect(took({ program: "query 5", ...ready, "network.roundTripMs": 0.5 })).toBe(5.5);
    expect(took({ program: "query 5; query 5", ...ready, "network.roundTripMs": 2 })).toBe(14);
  });

  test("so do begin, commit and rollback", () => {
    const program = "begin; query 5; commit; begin; rollback";
    expect(took({ program, ...ready, "network.roundTripMs": 1 })).toBe(10);
  });

  test("a call and computing pay no round trip", () => {
    expect(took({ program: "call 5; compute 3", ...ready, "network.roundTripMs": 9 })).toBe(8);
  });

  test("costs what the runtime says", () => {
    const go = { "server.runtime": "go", program: "query 5", ...ready };
    // 0.02 for the request, 0.6 in the backend, 0.05 for the result.
    expect(took(go)).toBeCloseTo(5.67, 9);
  });
});

test("a transaction is marked when its begin, its commit or its rollback has been done", () => {
  const trace = runWith({
    program: "begin; query 5; commit; begin; rollback",
    "pool.max": 1,
    "network.roundTripMs": 1,
  });
  const transactions = marksOf(trace).filter(
    ({ kind }) => kind >= Mark.begun && kind <= Mark.rolledBack,
  );
  expect(transactions.map(({ kind, at }) => [kind, at / 1_000])).toEqual([
    [Mark.begun, 1],
    [Mark.committed, 8],
    [Mark.begun, 9],
    [Mark.rolledBack, 10],
  ]);
});

describe("opening a connection", () => {
  const once = { program: "query 0", "pool.max": 1 };

  test("costs nothing where everything is ideal", () => {
    expect(took(once)).toBe(0);
  });

  test("takes what the scenario adds, and belongs to the checkout", () => {
    expect(pictureOf({ program: "query 2", "pool.max": 1, "pool.openingMs": 3 })).toBe(picture`
      request 0    ---qq
      connection 0 ooo00
    `);
  });

  test.each([
    ["go", 7.5, 10.5],
    ["rails", 21.6, 22.8],
  ])("%s: one alone takes %d to %d ms, as recorded", (runtime, least, most) => {
    const settings = { ...once, "server.runtime": runtime };
    const ready = took({ ...settings, "pool.openAtStart": 1 });
    expect(took(settings) - ready).toBeGreaterThan(least);
    expect(took(settings) - ready).toBeLessThan(most);
  });

  test("crosses the network as often as the runtime's login does", () => {
    const go = { ...once, "server.runtime": "go" };
    // Four times for the login, once for the statement.
    expect(took({ ...go, "network.roundTripMs": 10 }) - took(go)).toBeCloseTo(50, 9);
  });
});

describe("at one instant", () => {
  test("what ends comes before who arrives: a newcomer finds the connection idle", () => {
    expect(
      pictureOf({
        program: "query 3",
        "arrivals.kind": "list",
        "arrivals.atMs": [0, 3],
        "pool.max": 1,
        "pool.openAtStart": 1,
      }),
    ).toBe(picture`
      request 0    qqq
      request 1       qqq
      connection 0 000111
    `);
  });

  test("what costs no time happens before anything else does", () => {
    // Request 0 is through all of its steps before request 1 asks.
    expect(
      pictureOf({
        program: "query 0; call 0; query 0; compute 2",
        "arrivals.count": 3,
        "pool.max": 1,
        "pool.lease": "statement",
        "pool.openAtStart": 1,
      }),
    ).toBe(picture`
      request 0    ##
      request 1    ##
      request 2    ##
      connection 0
    `);
  });
});

describe("a run that is cut off", () => {
  const whole = runWith(sandwich);

  test("says so, and has taken as many events as it was allowed", () => {
    expect([whole.isTruncated, whole.eventCount > 200]).toEqual([false, true]);
    const half = runWith(sandwich, 100);
    expect([half.isTruncated, half.eventCount]).toEqual([true, 100]);
  });

  test("with just enough events it is whole", () => {
    const enough = runWith(sandwich, whole.eventCount);
    expect([enough.isTruncated, traceHash(enough)]).toEqual([false, traceHash(whole)]);
  });

  test("is the beginning of the whole one", () => {
    for (let budget = 1; budget < whole.eventCount; budget += 7) {
      const half = runWith(sandwich, budget);
      expect(half.endedAt).toBeLessThanOrEqual(whole.endedAt);
      const { count, task, kind, at } = half.marks;
      expect(task.subarray(0, count)).toEqual(whole.marks.task.subarray(0, count));
      expect(kind.subarray(0, count)).toEqual(whole.marks.kind.subarray(0, count));
      expect(at.subarray(0, count)).toEqual(whole.marks.at.subarray(0, count));
    }
  });
});

test("more coroutines at once than a trace can number: the run stops there, and says so", () => {
  const crowd = runWith({ program: "call 5", "arrivals.count": 70_000, "pool.max": 1 });
  expect(crowd.isTruncated).toBe(true);
  expect(crowd.rows.units).toEqual([65_535]);
  const places = crowd.holds.place.subarray(0, crowd.holds.count);
  expect(new Set(places).size).toBe(crowd.holds.count);

  const fewer = runWith({ program: "call 5", "arrivals.count": 65_534, "pool.max": 1 });
  expect(fewer.isTruncated).toBe(false);
});

test("a run in pieces is the run at once, and says how far it is", () => {
  const whole = traceHash(runWith(sandwich));
  for (const piece of [1, 7, 100]) {
    const run = startSimulation(resolve(scenarioWith(sandwich)));
    let progress = 0;
    while (!run.advance(piece)) {
      expect(run.progress).toBeGreaterThanOrEqual(progress);
      progress = run.progress;
    }
    expect(run.progress).toBe(1);
    expect(traceHash(run.finish())).toBe(whole);
  }
});

test("nobody comes, nothing happens", () => {
  const trace = runWith({ "arrivals.kind": "list", "arrivals.atMs": [], "pool.openAtStart": 2 });
  expect([trace.requestCount, trace.eventCount, trace.endedAt]).toEqual([0, 0, 0]);
  expect([trace.waits.count, trace.holds.count, trace.marks.count]).toEqual([0, 0, 2]);
});

test("the seed decides the whole run", () => {
  const hashes = [1, 2, 1].map((seed) => traceHash(runWith({ ...sandwich, seed })));
  expect(hashes[0]).toBe(hashes[2]);
  expect(hashes[0]).not.toBe(hashes[1]);
});
