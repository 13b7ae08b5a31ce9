import { describe, expect, test } from "vitest";
import { picture, pictureOf, runWith } from "../../../test/support/picture.ts";

function at(...atMs: readonly number[]) {
  return { "arrivals.kind": "list", "arrivals.atMs": atMs };
}

describe("threads", () => {
  const threads = { "server.architecture": "thread-pool", "pool.max": 1 };

  test("who finds none free waits outside, first come, first served", () => {
    expect(
      pictureOf({ ...threads, program: "call 3", ...at(0, 0, 1, 2, 2), "server.threads": 2 }),
    ).toBe(picture`
      request 0    ccc
      request 1    ccc
      request 2     ..ccc
      request 3      .ccc
      request 4      ....ccc
      connection 0
    `);
  });

  test("a newcomer goes to the process with most free threads", () => {
    const two = { ...threads, "server.processes": 2, "server.threads": 2 };
    const { holds } = runWith({ ...two, program: "call 5", ...at(0, 1, 2, 3) });
    const inOrder = [...holds.task.subarray(0, holds.count).entries()]
      .sort(([, a], [, b]) => a - b)
      .map(([row]) => `${holds.process[row]}:${holds.place[row]}`);
    expect(inOrder).toEqual(["0:0", "1:0", "0:1", "1:1"]);
  });

  test("a thread is kept while its request waits for a connection", () => {
    expect(
      pictureOf({
        ...threads,
        program: "query 3",
        "arrivals.count": 3,
        "server.threads": 2,
        "pool.openAtStart": 1,
      }),
    ).toBe(picture`
      request 0    qqq
      request 1    ---qqq
      request 2    ...---qqq
      connection 0 000111222
    `);
  });

  test("who gives up frees its thread for the next outside", () => {
    expect(
      pictureOf({
        ...threads,
        program: "query 5",
        "arrivals.count": 3,
        "server.threads": 2,
        "pool.openAtStart": 1,
        "pool.checkoutTimeoutMs": 2,
      }),
    ).toBe(picture`
      request 0    qqqqq
      request 1    --x
      request 2    ..--x
      connection 0 00000
    `);
  });
});

describe("coroutines", () => {
  test("nobody waits outside", () => {
    expect(pictureOf({ program: "call 3", "arrivals.count": 4, "pool.max": 1 })).toBe(picture`
      request 0    ccc
      request 1    ccc
      request 2    ccc
      request 3    ccc
      connection 0
    `);
  });

  test("processes take turns", () => {
    const settings = { program: "query 3", "arrivals.count": 4, "pool.max": 2 };
    const three = { ...settings, "server.processes": 3, "pool.openAtStart": 2 };
    expect(pictureOf(three)).toBe(picture`
      request 0      qqq
      request 1      qqq
      request 2      qqq
      request 3      qqq
      connection 0:0 000
      connection 0:1 333
      connection 1:0 111
      connection 1:1
      connection 2:0 222
      connection 2:1
    `);
  });

  test("there are rows for as many as ran at once, not for as many as ever came", () => {
    const { rows } = runWith({ program: "call 3", ...at(0, 0, 4, 4, 4, 8), "pool.max": 1 });
    expect(rows.units).toEqual([3]);
  });
});
