import { describe, expect, test } from "vitest";
import { picture, pictureOf, runWith } from "../../test/support/picture.ts";
import { Hold } from "../trace/words.ts";

const ready = { "pool.max": 1, "pool.openAtStart": 1 } as const;

function at(...atMs: readonly number[]) {
  return { "arrivals.kind": "list", "arrivals.atMs": atMs };
}

describe("a released connection", () => {
  test("goes to the longest waiter, at once", () => {
    expect(
      pictureOf({
        program: "query 3",
        "arrivals.count": 4,
        "pool.max": 2,
        "pool.openAtStart": 2,
      }),
    ).toBe(picture`
      request 0    qqq
      request 1    qqq
      request 2    ---qqq
      request 3    ---qqq
      connection 0 000222
      connection 1 111333
    `);
  });

  test("goes to anyone where the pool serves at random, as in Go", () => {
    const settings = { program: "query 2", "arrivals.count": 4, "pool.waiting": "random" };
    const orders = Array.from({ length: 100 }, (_, seed) => {
      const { holds } = runWith({ ...settings, ...ready, seed });
      const leases = [...holds.kind.subarray(0, holds.count).entries()];
      return leases.filter(([, kind]) => kind === Hold.connection).map(([row]) => holds.task[row]);
    });
    const distinct = new Set(orders.map(String));
    expect([...distinct].sort()).toEqual([
      "0,1,2,3",
      "0,1,3,2",
      "0,2,1,3",
      "0,2,3,1",
      "0,3,1,2",
      "0,3,2,1",
    ]);
  });

  test("is never given back to who released it before who waits", () => {
    expect(
      pictureOf({
        program: "query 4; query 4",
        "arrivals.count": 3,
        "pool.lease": "statement",
        ...ready,
      }),
    ).toBe(picture`
      request 0    qqqq--------qqqq
      request 1    ----qqqq--------qqqq
      request 2    --------qqqq--------qqqq
      connection 0 000011112222000011112222
    `);
  });
});

describe("who finds none idle", () => {
  test("opens one while there is room, and waits where there is none", () => {
    expect(
      pictureOf({
        program: "query 3",
        "arrivals.count": 3,
        "pool.max": 2,
        "pool.openingMs": 2,
      }),
    ).toBe(picture`
      request 0    --qqq
      request 1    --qqq
      request 2    -----qqq
      connection 0 oo000222
      connection 1 oo111
    `);
  });

  test("never waits for another's where there is no limit", () => {
    const settings = { program: "query 2", "arrivals.count": 3, "pool.openingMs": 1 };
    expect(pictureOf({ ...settings, "pool.max": null })).toBe(picture`
      request 0    -qq
      request 1    -qq
      request 2    -qq
      connection 0 o00
      connection 1 o11
      connection 2 o22
    `);
  });

  test("takes it from its own process's pool alone", () => {
    expect(
      pictureOf({ program: "query 4", "arrivals.count": 3, "server.processes": 2, ...ready }),
    ).toBe(picture`
      request 0      qqqq
      request 1      qqqq
      request 2      ----qqqq
      connection 0:0 00002222
      connection 1:0 1111
    `);
  });
});

describe("who waits too long", () => {
  test("gives up after exactly the checkout timeout; the others move up", () => {
    const settings = { program: "query 5", ...at(0, 0, 0, 4), ...ready };
    expect(pictureOf({ ...settings, "pool.checkoutTimeoutMs": 7 })).toBe(picture`
      request 0    qqqqq
      request 1    -----qqqqq
      request 2    -------x
      request 3        ------qqqqq
      connection 0 000001111133333
    `);
  });

  test("is served all the same when the connection comes at that very instant", () => {
    const settings = { program: "query 5", "arrivals.count": 2, ...ready };
    expect(pictureOf({ ...settings, "pool.checkoutTimeoutMs": 5 })).toBe(picture`
      request 0    qqqqq
      request 1    -----qqqqq
      connection 0 0000011111
    `);
  });

  test("never gets a connection afterwards, however often others give up in its place", () => {
    const settings = { program: "query 20", ...at(0, 1, 5, 9, 13, 18), ...ready };
    expect(pictureOf({ ...settings, "pool.checkoutTimeoutMs": 4 })).toBe(picture`
      request 0    qqqqqqqqqqqqqqqqqqqq
      request 1     ----x
      request 2         ----x
      request 3             ----x
      request 4                 ----x
      request 5                      --qqqqqqqqqqqqqqqqqqqq
      connection 0 0000000000000000000055555555555555555555
    `);
  });

  test("has its time anew at each checkout", () => {
    const settings = { program: "query 4; query 4", "arrivals.count": 2, ...ready };
    expect(
      pictureOf({ ...settings, "pool.lease": "statement", "pool.checkoutTimeoutMs": 5 }),
    ).toBe(picture`
      request 0    qqqq----qqqq
      request 1    ----qqqq----qqqq
      connection 0 0000111100001111
    `);
  });

  test("does so only in line: opening takes as long as it takes", () => {
    const settings = { program: "query 2", "arrivals.count": 2, "pool.openingMs": 6 };
    expect(pictureOf({ ...settings, "pool.max": 1, "pool.checkoutTimeoutMs": 3 })).toBe(picture`
      request 0    ------qq
      request 1    ---x
      connection 0 oooooo00
    `);
  });
});

describe("when the database refuses", () => {
  const full = { "pool.max": 2, "pool.openingMs": 3, "database.maxConnections": 1 };

  test("a pool that opens for waiters tries again for them, and hands each refusal on", () => {
    expect(
      pictureOf({
        program: "query 4",
        "arrivals.count": 5,
        ...full,
        "database.reserved": 0,
        "pool.opensForWaiters": true,
      }),
    ).toBe(picture`
      request 0    ---qqqq
      request 1    ---x
      request 2    ------x
      request 3    -------qqqq
      request 4    ---------x
      connection 0 ooo00003333
      connection 1 ooooooooo
    `);
  });

  test("its opener opens one after another, for as many as may wait", () => {
    // Process 0 soon closes its two, so there is room in the database for what process 1 opens.
    expect(
      pictureOf({
        program: "query 1 | query 14",
        "arrivals.count": 10,
        "arrivals.programOf": [0, 1, 0, 1, 0, 1, 0, 1, 0, 1],
        "server.processes": 2,
        "pool.max": 3,
        "pool.maxIdle": 0,
        "pool.openingMs": 3,
        "pool.opensForWaiters": true,
        "database.maxConnections": 3,
        "database.reserved": 0,
      }),
    ).toBe(picture`
      request 0      ---q
      request 1      ---qqqqqqqqqqqqqq
      request 2      ---q
      request 3      ---x
      request 4      ---x
      request 5      ---x
      request 6      ----q
      request 7      ------qqqqqqqqqqqqqq
      request 8      ----q
      request 9      ---------qqqqqqqqqqqqqq
      connection 0:0 ooo06
      connection 0:1 ooo28
      connection 0:2 oooooo
      connection 1:0 ooo11111111111111
      connection 1:1 oooooo77777777777777
      connection 1:2 ooo   ooo99999999999999
    `);
  });

  test("any other leaves its waiters waiting, though a newcomer would open one", () => {
    expect(
      pictureOf({ program: "query 4", ...at(0, 0, 0, 4), ...full, "database.reserved": 0 }),
    ).toBe(picture`
      request 0    ---qqqq
      request 1    ---x
      request 2    -------qqqq
      request 3        ---x
      connection 0 ooo00002222
      connection 1 ooo ooo
    `);
  });

  test("who waits for ever is seen to wait until the end", () => {
    expect(
      pictureOf({ program: "query 4", "arrivals.count": 3, ...full, "database.reserved": 1 }),
    ).toBe(picture`
      request 0    ---x
      request 1    ---x
      request 2    ---
      connection 0 ooo
      connection 1 ooo
    `);
  });
});
