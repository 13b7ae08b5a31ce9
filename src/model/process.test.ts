import { expect, test } from "vitest";
import { picture, pictureOf } from "../../test/support/picture.ts";

const threads = {
  "server.architecture": "thread-pool",
  "server.threads": 2,
  "pool.max": 1,
  "pool.lease": "request",
} as const;

test("threads that keep connections serve in turn, so a later request runs in the kept transaction", () => {
  expect(
    pictureOf({
      ...threads,
      program: "begin; query 2; forget | compute 3",
      "arrivals.kind": "list",
      "arrivals.atMs": [0, 1, 8],
      "arrivals.programOf": [0, 1, 0],
      "pool.onReturn": "keep",
    }),
  ).toBe(picture`
    request 0    qq
    request 1     ###
    request 2            qq
    connection 0 0000000022
  `);
});
