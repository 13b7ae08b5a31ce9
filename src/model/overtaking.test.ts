import { describe, expect, test } from "vitest";
import { picture, pictureOf, runWith } from "../../test/support/picture.ts";
import type { Changes } from "../scenario/scenario.ts";
import { lanes } from "../trace/lanes.ts";
import { TraceIndex } from "../trace/trace-index.ts";

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

    test("who finds it taken when its time is up gives up then", () => {
      // Its time was up at 5, but nobody takes who was woken out of line.
      const program = "query 3; compute 3 | query 4";
      const settings = { ...locked, program, "pool.checkoutTimeoutMs": 5 };
      expect(pictureOf({ ...settings, ...at(0, 0, 4) })).toBe(picture`
        request 0    qqq###
        request 1    ------x
        request 2        qqqq
        connection 0 000 2222
      `);
    });

    test("who finds it gone, and room for another, opens one", () => {
      // Request 2 leaves a transaction open, so the pool closes the connection when it comes back.
      const program = 'query 3; compute 3 | query 1 | sql "BEGIN"';
      const closing = { program, "arrivals.programOf": [0, 1, 2], "pool.onReturn": "close" };
      expect(
        pictureOf({ ...locked, ...closing, "pool.openingMs": 1, ...at(0, 0, 4) }),
      ).toBe(picture`
        request 0    qqq###
        request 1    -------q
        request 2        q
        connection 0 000 2 o1
      `);
    });

    test("what lies there for it stays, however old or long idle", () => {
      // Connection 0 has been open for 4 ms, and idle for 1, at 4: nobody closes it before 6.
      const ageing = { "pool.lifetimeMs": 4, "pool.idleTimeoutMs": 1, "pool.openingMs": 1 };
      expect(pictureOf({ ...locked, ...ageing, ...at(0, 0) })).toBe(picture`
        request 0    qqq###
        request 1    ------q
        connection 0 000   1
      `);
    });

    test("and the one that it gives back grows old as any other", () => {
      const ageing = { "pool.idleTimeoutMs": 4, "pool.openingMs": 1 };
      expect(pictureOf({ ...locked, ...ageing, ...at(0, 0, 10, 15) })).toBe(picture`
        request 0    qqq###
        request 1    ------q
        request 2              q
        request 3                   -q
        connection 0 000   1   2    o3
      `);
    });

    test("who has another connection has it all the while, even in a run that stops there", () => {
      const program = "query 3; compute 3 | query 1 open; query 1; close";
      const settings = { ...locked, program, "pool.max": 2, "pool.openAtStart": 2, ...at(0, 0) };
      // Both come, one statement ends at 1 and one at 3: that makes four events.
      expect(lanes(new TraceIndex(runWith(settings, 4)), { column: 1_000 })).toBe(picture`
        request 0    qqq
        request 1    q--
        connection 0 000
        connection 1 111
      `);
    });

    test("an opener sees to whoever was robbed, though no more may lie idle", () => {
      const opened = { "pool.opener": "background", "pool.max": 3, "pool.maxIdle": 0 };
      const programs = { program: "compute 3 | query 2", "arrivals.programOf": [0, 1, 1, 1] };
      const settings = { ...locked, ...opened, "pool.openAtStart": 0, ...programs };
      expect(pictureOf({ ...settings, "server.threads": 4, ...at(0, 1, 2, 2) })).toBe(picture`
        request 0    ###
        request 1     --qq
        request 2      qq
        request 3      -qq
        connection 0   22
        connection 1    33
        connection 2    11
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

    describe("which somebody has who never asks", () => {
      // Woken at 3, request 1 would run at 6, but its time is up at 5.
      const program = "query 3 | query 1 | compute 4";
      const stopped = { ...locked, program, "server.threads": 6, "server.requestTimeoutMs": 5 };

      test("who is stopped leaves it to nobody, and the pool has one idle too many", () => {
        const settings = { ...stopped, "arrivals.programOf": [0, 1, 2, 1], "pool.openingMs": 1 };
        expect(pictureOf({ ...settings, "pool.maxIdle": 0, ...at(0, 0, 2, 8) })).toBe(picture`
          request 0    -qqq
          request 1    ------x
          request 2      ####
          request 3            -q
          connection 0 o000    o3
        `);
      });

      test("who is stopped after it was taken does not wake the next for nothing", () => {
        // Else request 4 would find none, and stand behind request 5.
        const settings = { ...stopped, "arrivals.programOf": [0, 1, 2, 0, 1, 1] };
        expect(pictureOf({ ...settings, ...at(0, 0, 2, 4, 4, 5) })).toBe(picture`
          request 0    qqq
          request 1    ------x
          request 2      ####
          request 3        qqq
          request 4        ---q
          request 5         ---q
          connection 0 000 33345
        `);
      });
    });
  });
});
