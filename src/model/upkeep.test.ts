import { describe, expect, test } from "vitest";
import { marksOf } from "../../test/laws/law.ts";
import { picture, pictureOf, runWith } from "../../test/support/picture.ts";
import type { Changes } from "../scenario/scenario.ts";
import { CloseReason, Mark } from "../trace/words.ts";

function at(...atMs: readonly number[]): Changes {
  return { "arrivals.kind": "list", "arrivals.atMs": atMs };
}

const WHY = Object.entries(CloseReason);

/** Which connections are closed, when and why: "9 ms: 0, idleTimeout". */
function closings(changes: Changes): readonly string[] {
  return marksOf(runWith(changes))
    .filter(({ kind }) => kind === Mark.closed)
    .map(({ at, place, detail }) => {
      const why = WHY.find(([, reason]) => reason === detail)![0];
      return `${at / 1_000} ms: ${place}, ${why}`;
    });
}

/** Two at once, then one alone much later. */
const burst: Changes = {
  program: "query 2 | query 5 | query 1",
  "arrivals.programOf": [0, 1, 2],
  ...at(0, 0, 40),
  "pool.max": 2,
  "pool.openingMs": 1,
};

describe("a connection that lies idle for too long", () => {
  test("is closed when its time is up, where the pool looks all the time", () => {
    expect(closings({ ...burst, "pool.idleTimeoutMs": 7 })).toEqual([
      "10 ms: 0, idleTimeout",
      "13 ms: 1, idleTimeout",
    ]);
  });

  test("is closed when the pool looks the next time, each at its own", () => {
    const often = { "pool.idleTimeoutMs": 7, "pool.sweepMs": 10 };
    expect(closings({ ...burst, ...often })).toEqual([
      "10 ms: 0, idleTimeout",
      "20 ms: 1, idleTimeout",
    ]);
  });

  test("is the one that lies longest, where threads have their own as well", () => {
    const threads = { "server.architecture": "thread-pool", "server.threads": 2 };
    const own = { ...threads, "pool.reuse": "own", "pool.openAtStart": 2 };
    // Connection 0 is idle again at 3, 1 at 2.
    const program = { program: "query 3 | query 2 | query 1", "pool.idleTimeoutMs": 9 };
    expect(closings({ ...burst, ...own, ...program })).toEqual([
      "11 ms: 1, idleTimeout",
      "12 ms: 0, idleTimeout",
    ]);
  });

  test("stays where so many are to lie ready, until it is too old", () => {
    const kept = { "pool.minIdle": 1, "pool.idleTimeoutMs": 4, "pool.lifetimeMs": 20 };
    expect(closings({ ...burst, ...kept })).toEqual(["7 ms: 1, idleTimeout", "21 ms: 0, lifetime"]);
  });
});

describe("a connection that is too old", () => {
  test("is closed where it lies, each when its time has come", () => {
    const later = { ...burst, ...at(0, 2, 40) };
    expect(closings({ ...later, "pool.lifetimeMs": 12 })).toEqual([
      "13 ms: 0, lifetime",
      "15 ms: 1, lifetime",
    ]);
  });

  test("the older one first, though it came back last", () => {
    const program = "query 6 | query 1 | query 1";
    expect(closings({ ...burst, program, ...at(0, 3, 40), "pool.lifetimeMs": 12 })).toEqual([
      "13 ms: 0, lifetime",
      "16 ms: 1, lifetime",
    ]);
  });
});

test("what was left for a woken waiter is closed as soon as it does not want it any more", () => {
  // Too old at 5; request 1, woken at 3, is stopped at 6, when request 2 has done computing.
  const locked = {
    "server.architecture": "thread-pool",
    "server.threads": 4,
    "server.interpreterLock": true,
    "server.cores": 1,
    "server.requestTimeoutMs": 5,
  };
  const barging = { "pool.waiting": "barging", "pool.max": 1, "pool.openAtStart": 1 };
  const program = "query 3 | query 1 | compute 4";
  const changes = { ...burst, program, "arrivals.programOf": [0, 1, 2, 1], ...at(0, 0, 2, 9) };
  expect(closings({ ...changes, ...locked, ...barging, "pool.lifetimeMs": 5 })).toEqual([
    "6 ms: 0, lifetime",
  ]);
});

describe("a run", () => {
  // At 50 the time would be up of who waited until 3 alone: an event that means nothing.
  const waiting: Changes = {
    program: "query 2",
    ...at(0, 0),
    "pool.max": 1,
    "pool.openingMs": 1,
    "pool.checkoutTimeoutMs": 50,
  };

  test("does not last longer for a connection that would be closed", () => {
    const changes = { ...waiting, "pool.checkoutTimeoutMs": null, "pool.idleTimeoutMs": 7 };
    expect(runWith(changes).endedAt).toBe(5_000);
  });

  test("lasts until the last closing in it", () => {
    expect(closings({ ...waiting, "pool.idleTimeoutMs": 7 })).toEqual(["12 ms: 0, idleTimeout"]);
    expect(runWith({ ...waiting, "pool.idleTimeoutMs": 7 }).endedAt).toBe(12_000);
    expect(closings({ ...waiting, "pool.lifetimeMs": 7 })).toEqual(["8 ms: 0, lifetime"]);
    expect(runWith({ ...waiting, "pool.lifetimeMs": 7 }).endedAt).toBe(8_000);
  });

  test("and not until the pool looks and finds nothing to do", () => {
    // The connection is lent again before it has been idle for 7 ms, and not given back before 60.
    const changes = { ...waiting, program: "query 2 | query 40", "pool.idleTimeoutMs": 7 };
    const settings = { ...changes, ...at(0, 0, 8), "arrivals.programOf": [0, 0, 1] };
    expect(runWith(settings).endedAt).toBe(48_000);
  });
});

describe("an opener that keeps some ready", () => {
  const background: Changes = {
    "pool.opener": "background",
    "pool.openingMs": 2,
    "pool.minIdle": 1,
    "pool.max": 3,
    "pool.openAtStart": 1,
  };

  test("opens another when the pool looks the next time after one was taken", () => {
    const settings = { ...background, program: "query 9", "pool.sweepMs": 10 };
    expect(pictureOf({ ...settings, ...at(4, 13) })).toBe(picture`
      request 0        qqqqqqqqq
      request 1                 qqqqqqqqq
      connection 0     000000000111111111
      connection 1           oo
      connection 2
    `);
  });

  test("at once where the pool looks all the time", () => {
    expect(pictureOf({ ...background, program: "query 9", ...at(4, 13) })).toBe(picture`
      request 0        qqqqqqqqq
      request 1                 qqqqqqqqq
      connection 0     000000000111111111
      connection 1     oo
      connection 2
    `);
  });

  test("goes on for as long as somebody takes them, however many grow old", () => {
    // Each is too old when it comes back; another is ready for the next.
    const arrivals = Array.from({ length: 40 }, (_, request) => 10 + 10 * request);
    const ageing = { ...background, program: "query 4", "pool.lifetimeMs": 5 };
    expect(pictureOf({ ...ageing, ...at(...arrivals) })).not.toContain("-");
  });
});

test("what is kept until another is open is closed at its lifetime all the same", () => {
  // Two more are being opened, so that one may go; one of the two is refused before that.
  const closed = closings({
    program: "query 30",
    ...at(0.4, 0.5),
    "pool.max": 3,
    "pool.minIdle": 2,
    "pool.openingMs": 6.8,
    "pool.idleTimeoutMs": 1,
    "pool.lifetimeMs": 2,
    "database.maxConnections": 2,
    "database.reserved": 0,
  });
  expect(closed[0]).toBe("8.8 ms: 0, lifetime");
});
