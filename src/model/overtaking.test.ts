import { describe, expect, test } from "vitest";
import { picture, pictureOf } from "../../test/support/picture.ts";
import type { Changes } from "../scenario/scenario.ts";

const ready: Changes = { "pool.max": 1, "pool.openAtStart": 1 };

function at(...atMs: readonly number[]): Changes {
  return { "arrivals.kind": "list", "arrivals.atMs": atMs };
}

describe("where newcomers may overtake", () => {
  const barging = {
    "pool.lease": "statement",
    "pool.waiting": "barging",
    ...ready,
  };

  test("who gives back and asks again takes it before the one that was woken for it", () => {
    expect(pictureOf({ program: "query 2; query 2", ...barging, ...at(0, 0, 1) })).toBe(picture`
      request 0    qqqq
      request 1    --------qqqq
      request 2     ---qqqq
      connection 0 000022221111
    `);
  });

  test("who was robbed stands at the end, with the rest of its time", () => {
    const settings = { ...barging, "pool.checkoutTimeoutMs": 5 };
    expect(pictureOf({ program: "query 3; query 3", ...settings, ...at(0, 0) })).toBe(picture`
      request 0    qqqqqq
      request 1    -----x
      connection 0 000000
    `);
  });

  describe("and whoever is woken must have the lock first", () => {
    // Woken at 3, request 1 runs at 6, when request 0 has done computing.
    const locked = {
      ...barging,
      "server.architecture": "thread-pool",
      "server.threads": 3,
      "server.interpreterLock": true,
      "server.cores": 1,
      program: "query 3; compute 3 | query 1",
      "arrivals.programOf": [0, 1, 1],
    };

    test("who comes in between takes it", () => {
      expect(pictureOf({ ...locked, ...at(0, 0, 4) })).toBe(picture`
        request 0    qqq###
        request 1    ------q
        request 2        q
        connection 0 000 2 1
      `);
    });

    test("who is stopped in between leaves it to the next in line", () => {
      const stopped = { "server.requestTimeoutMs": 5, ...at(0, 0, 2) };
      expect(pictureOf({ ...locked, ...stopped })).toBe(picture`
        request 0    qqq###x
        request 1    ------x
        request 2      ----q
        connection 0 000   2
      `);
    });
  });
});
