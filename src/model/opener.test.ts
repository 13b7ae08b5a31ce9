import { describe, expect, test } from "vitest";
import { marksOf } from "../../test/laws/law.ts";
import { picture, pictureOf, runWith } from "../../test/support/picture.ts";
import type { Changes } from "../scenario/scenario.ts";
import { requestTable } from "../trace/requests.ts";
import { Mark } from "../trace/words.ts";

const background: Changes = { "pool.opener": "background", "pool.openingMs": 1 };

function at(...atMs: readonly number[]): Changes {
  return { "arrivals.kind": "list", "arrivals.atMs": atMs };
}

function count(changes: Changes, mark: Mark): number {
  return marksOf(runWith(changes)).filter(({ kind }) => kind === mark).length;
}

describe("an opener that the database refuses", () => {
  const full = { "database.maxConnections": 1, "database.reserved": 0, "pool.max": 2 };

  test("tries again after 10 ms, then after 20: nobody hears of the refusal", () => {
    expect(
      pictureOf({ program: "query 40", ...background, ...full, ...at(0, 0) }).split("\n"),
    ).toEqual([
      `request 0    -${"q".repeat(40)}`,
      `request 1    ${"-".repeat(41)}${"q".repeat(40)}`,
      `connection 0 o${"0".repeat(40)}${"1".repeat(40)}`,
      "connection 1  o          o                    o",
    ]);
  });

  test("does not try for ever, though somebody waits for ever", () => {
    const reserved = { ...background, "database.maxConnections": 1, "database.reserved": 1 };
    const settings = { ...reserved, "arrivals.count": 1, "pool.max": 1 };
    expect(count(settings, Mark.rejected)).toBe(20);
    expect(runWith(settings).isTruncated).toBe(false);
  });
});

describe("an opener that nobody waits for", () => {
  test("rests; the run is over without it", () => {
    const settings = { ...background, "pool.max": 9, "pool.minIdle": 9, "pool.openerRestMs": 5 };
    expect(pictureOf({ program: "query 8", ...settings, ...at(2) })).toBe(picture`
      request 0      qqqqqqqq
      connection 0 o 00000000
      connection 1       o
      connection 2
      connection 3
      connection 4
      connection 5
      connection 6
      connection 7
      connection 8
    `);
  });

  test("goes on after its rest when somebody has come in the meantime", () => {
    const settings = { ...background, "pool.max": 2, "pool.openerRestMs": 5 };
    expect(pictureOf({ program: "query 9", ...settings, ...at(0, 3) })).toBe(picture`
      request 0    -qqqqqqqqq
      request 1       ----qqqqqqqqq
      connection 0 o000000000
      connection 1       o111111111
    `);
  });

  test("goes on for who waits, though nothing else is left to happen", () => {
    // Request 0 never gives back, and has computed at 3 all that it had to.
    const settings = { ...background, "pool.max": 2, "pool.openerRestMs": 5 };
    const program = "checkout; query 1; call 1 | query 2";
    const leaking = { program, "arrivals.programOf": [0, 1], "pool.lease": "explicit" };
    expect(pictureOf({ ...settings, ...leaking, ...at(0, 3) })).toBe(picture`
      request 0    -qc
      request 1       ----qq
      connection 0 o00000000
      connection 1       o11
    `);
  });

  test("rests on when something is closed, and the run is over without it", () => {
    const settings = { ...background, "pool.max": 2, "pool.minIdle": 2, "pool.openerRestMs": 50 };
    const closing = { program: 'sql "BEGIN"; query 1', "pool.onReturn": "close" };
    expect(runWith({ ...settings, ...closing, ...at(0) }).endedAt).toBe(3_000);
  });

  test("fills the pool without a rest, however soon the requests are done", () => {
    const settings = { ...background, "pool.max": 3, "pool.minIdle": 3, "pool.openingMs": 2 };
    expect(pictureOf({ program: "call 1", ...settings, ...at(0) })).toBe(picture`
      request 0    c
      connection 0 oo
      connection 1   oo
      connection 2     oo
    `);
  });

  test("stops where connections grow old faster than they are opened", () => {
    const ageing = { "pool.minIdle": 2, "pool.lifetimeMs": 1, "pool.openingMs": 5 };
    const settings = { ...background, "pool.max": 2, ...ageing };
    const slow = { program: "call 10000; query 1", ...settings, "arrivals.count": 1 };
    expect(count(slow, Mark.opened)).toBe(42);
    expect(requestTable(runWith(slow)).outcome[0]).toBe(Mark.answered);
  });
});

test("two waiters are woken for two connections, and a third is opened for the third", () => {
  // Request 0 computes until 9, so that who is woken before must wait for the lock.
  const threads = {
    "server.architecture": "thread-pool",
    "server.threads": 4,
    "server.interpreterLock": true,
    "server.cores": 1,
  };
  const barging = { "pool.waiting": "barging", "pool.lease": "statement", "pool.openAtStart": 1 };
  const settings = { ...background, ...threads, ...barging, "pool.max": 3, "pool.openingMs": 4 };
  const program = "query 3; compute 6 | query 3";
  const changes = { ...settings, program, "arrivals.programOf": [0, 1, 1, 1] };
  expect(pictureOf({ ...changes, ...at(0, 0, 0, 0) })).toBe(picture`
    request 0    qqq######
    request 1    -------qqq
    request 2    -------qqq
    request 3    ---------qqq
    connection 0 000    222
    connection 1 oooo   111
    connection 2     oooo 333
  `);
});

describe("a refusal that nobody who asks has brought about", () => {
  const ready = { "pool.minIdle": 2, "pool.max": 2, "pool.openingMs": 1 };
  const full = { "database.maxConnections": 1, "database.reserved": 0 };

  test("is nobody's where nobody waits", () => {
    expect(pictureOf({ program: "query 3", ...ready, ...full, ...at(3, 4) })).toBe(picture`
      request 0       qqq
      request 1        -x
      connection 0 o  000
      connection 1  o  o
    `);
  });

  test("is one waiter's, and the next waits on for a connection that comes back", () => {
    expect(pictureOf({ program: "query 3", ...ready, ...full, ...at(1, 1, 1) })).toBe(picture`
      request 0     qqq
      request 1     -x
      request 2     ---qqq
      connection 0 o000222
      connection 1  o
    `);
  });
});
