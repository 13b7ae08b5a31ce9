import { describe, expect, test } from "vitest";
import { picture, pictureOf } from "../../test/support/picture.ts";

function at(...atMs: readonly number[]) {
  return { "arrivals.kind": "list", "arrivals.atMs": atMs };
}

describe("an idle connection", () => {
  const settings = {
    program: "query 2",
    ...at(0, 0, 0, 4, 8),
    "pool.max": 3,
    "pool.openAtStart": 3,
  };

  test("is the one returned last, so that a few do most of the work", () => {
    expect(pictureOf(settings)).toBe(picture`
      request 0    qq
      request 1    qq
      request 2    qq
      request 3        qq
      request 4            qq
      connection 0 00
      connection 1 11
      connection 2 22  33  44
    `);
  });

  test("or the one returned first, so that all take turns", () => {
    expect(pictureOf({ ...settings, "pool.reuse": "oldest" })).toBe(picture`
      request 0    qq
      request 1    qq
      request 2    qq
      request 3        qq
      request 4            qq
      connection 0 00  33
      connection 1 11      44
      connection 2 22
    `);
  });

  test("or the one this thread had last, else the one opened first", () => {
    const own = { ...settings, ...at(0, 1, 4, 5, 9), "pool.reuse": "own" };
    const threads = { "server.architecture": "thread-pool", "server.threads": 3 };
    expect(pictureOf({ ...own, ...threads })).toBe(picture`
      request 0    qq
      request 1     qq
      request 2        qq
      request 3         qq
      request 4             qq
      connection 0 00   33  44
      connection 1  11 22
      connection 2
    `);
  });

  const own = {
    "pool.reuse": "own",
    "pool.max": 2,
    "pool.openAtStart": 2,
    "server.architecture": "thread-pool",
    "server.threads": 3,
  };

  test("or its own, though the one opened first is free too", () => {
    const program = "call 1; query 3 | query 2 | query 1";
    const changes = { program, "arrivals.programOf": [0, 1, 2], ...at(0, 0, 6) };
    expect(pictureOf({ ...own, ...changes })).toBe(picture`
      request 0    cqqq
      request 1    qq
      request 2          q
      connection 0 11
      connection 1  000  2
    `);
  });

  test("or another, where another thread has this one's own", () => {
    // Thread 2 has had none and takes the one opened first at 5, which was thread 0's.
    const program = "query 3 | query 2 | call 9 | call 2; query 2 | query 4";
    const changes = { program, "arrivals.programOf": [0, 1, 2, 3, 4], ...at(0, 0, 5, 5, 5) };
    expect(pictureOf({ ...own, ...changes })).toBe(picture`
      request 0    qqq
      request 1    qq
      request 2         ccccccccc
      request 3         ccqq
      request 4         qqqq
      connection 0 000  4444
      connection 1 11     33
    `);
  });

  test("is closed on return where as many as the cap allows lie idle", () => {
    expect(
      pictureOf({
        program: "query 2",
        ...at(0, 0, 0, 4, 4, 4),
        "pool.max": 3,
        "pool.maxIdle": 1,
        "pool.openingMs": 1,
      }),
    ).toBe(picture`
      request 0    -qq
      request 1    -qq
      request 2    -qq
      request 3        qq
      request 4        -qq
      request 5        -qq
      connection 0 o00 33
      connection 1 o11 o55
      connection 2 o22 o44
    `);
  });

  test("is never one too many, not even at the start", () => {
    expect(
      pictureOf({
        program: "query 2",
        "arrivals.count": 3,
        "pool.max": 3,
        "pool.maxIdle": 1,
        "pool.openAtStart": 3,
        "pool.openingMs": 1,
      }),
    ).toBe(picture`
      request 0    qq
      request 1    -qq
      request 2    -qq
      connection 0 00
      connection 1 o11
      connection 2 o22
    `);
  });

  test("is not kept at all with a cap of 0, but still handed on", () => {
    expect(
      pictureOf({
        program: "query 2",
        ...at(0, 1, 8),
        "pool.max": 1,
        "pool.maxIdle": 0,
        "pool.openingMs": 1,
      }),
    ).toBe(picture`
      request 0    -qq
      request 1     --qq
      request 2            -qq
      connection 0 o0011   o22
    `);
  });
});
