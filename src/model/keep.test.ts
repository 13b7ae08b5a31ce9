import { describe, expect, test } from "vitest";
import { picture, pictureOf, runWith } from "../../test/support/picture.ts";
import type { Changes } from "../scenario/scenario.ts";
import { requestTable } from "../trace/requests.ts";
import { Reason } from "../trace/words.ts";

function settings(threads: number, changes: Changes): Changes {
  return {
    "server.architecture": "thread-pool",
    "server.threads": threads,
    "pool.onReturn": "keep",
    "arrivals.kind": "list",
    ...changes,
  };
}

describe("a connection with an open transaction at the end of its request", () => {
  test("stays with its thread: others wait in vain, its next request has it at once", () => {
    // As recorded of ActiveRecord 6.1: four answered, one timed out, two leased all the time.
    const recorded = settings(3, {
      program: "begin; query 5; forget",
      "arrivals.atMs": [0, 2, 4, 70, 72],
      "pool.max": 2,
      "pool.checkoutTimeoutMs": 40,
    });
    expect([...requestTable(runWith(recorded)).reason]).toEqual([
      Reason.none,
      Reason.none,
      Reason.checkoutTimeout,
      Reason.none,
      Reason.none,
    ]);
    expect(pictureOf(recorded, 2)).toBe(picture`
      request 0    qqq
      request 1     qqq
      request 2      --------------------x
      request 3                                       qqq
      request 4                                        qqq
      connection 0 000000000000000000000000000000000003333
      connection 1  11111111111111111111111111111111111444
    `);
  });

  test("is the pool's again after a request that ends the transaction", () => {
    expect(
      pictureOf(
        settings(1, {
          program: 'begin; query 2; forget | query 2; sql "ROLLBACK" | query 1',
          "arrivals.programOf": [0, 1, 2],
          "arrivals.atMs": [0, 4, 9],
          "pool.max": 1,
        }),
      ),
    ).toBe(picture`
      request 0    qq
      request 1        qqq
      request 2             q
      connection 0 0000111  2
    `);
  });

  test("but not with a branch, which has no next request", () => {
    // A branch of request 1 gets it as request 0 has given it back, and request 2 gets it so again.
    expect(
      pictureOf(
        settings(2, {
          program: "begin; query 2; forget; release | parallel { query 2 & call 3 } | query 1",
          "arrivals.programOf": [0, 1, 2],
          "arrivals.atMs": [0, 3, 7],
          "pool.max": 1,
        }),
      ),
    ).toBe(picture`
      request 0    qq
      request 1       &&&
      request 2           q
      connection 0 00 33  2
    `);
  });

  test("but is lent as it is when the program gives it back before", () => {
    expect(
      pictureOf(
        settings(2, {
          program: "checkout; begin; query 2; forget; release; call 3 | query 2",
          "arrivals.programOf": [0, 1],
          "arrivals.atMs": [0, 3],
          "pool.lease": "explicit",
          "pool.max": 1,
        }),
      ),
    ).toBe(picture`
      request 0    qqccc
      request 1       qq
      connection 0 00 11
    `);
  });
});

describe("where each thread has a connection of its own", () => {
  test("it opens one for its first request, and has it at once for all the others", () => {
    expect(
      pictureOf(
        settings(2, {
          program: "query 2",
          "arrivals.atMs": [0, 0, 5, 8, 8],
          "pool.onReturn": "nothing",
          "pool.lease": "unit",
          "pool.max": 1,
          "pool.openingMs": 1,
        }),
      ),
    ).toBe(picture`
      request 0    -qq
      request 1    -qq
      request 2         qq
      request 3            qq
      request 4            qq
      connection 0 o00     44
      connection 1 o11  22 33
    `);
  });

  test("but a branch gives its own back to the pool: it has no next request", () => {
    expect(
      pictureOf(
        settings(1, {
          program: "parallel { query 2 & query 3 }; query 1",
          "arrivals.atMs": [0, 8],
          "pool.onReturn": "nothing",
          "pool.lease": "unit",
          "pool.max": 1,
          "pool.openingMs": 1,
        }),
      ),
    ).toBe(picture`
      request 0    &&&&-q
      request 1            &&&&q
      connection 0 o22     o44
      connection 1 o333o0      1
      connection 2         o555
    `);
  });
});

test("a thread's own connection stays its own, though the program has taken another since", () => {
  const program = "query 1; checkout; query 1";
  expect(
    pictureOf(
      settings(1, { program, "pool.lease": "unit", "pool.max": 3, "arrivals.atMs": [0, 4] }),
    ),
  ).toBe(picture`
    request 0    qq
    request 1        qq
    connection 0 00  11
    connection 1  00000
    connection 2      1
  `);
});
