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
