import { expect, test } from "vitest";
import { picture, pictureOf } from "../../../test/support/picture.ts";

function at(...atMs: readonly number[]) {
  return { "arrivals.kind": "list", "arrivals.atMs": atMs };
}

const loop = { "server.architecture": "event-loop", "pool.max": 1 };

test("nobody waits outside: waits of one loop overlap, computing does not", () => {
  const program = "compute 2; call 4; compute 2";
  expect(pictureOf({ ...loop, program, "arrivals.count": 3 })).toBe(picture`
    request 0    ##cccc##
    request 1    rr##cccc##
    request 2    rrrr##cccc##
    connection 0
  `);
});

test("who has something to compute is never interrupted: an answer is noticed when the loop is free", () => {
  const program = "call 3; compute 1 | compute 6";
  expect(pictureOf({ ...loop, program, ...at(0, 1), "arrivals.programOf": [0, 1] })).toBe(picture`
    request 0    cccrrrr#
    request 1     ######
    connection 0
  `);
});

test("a connection is held until the loop notices that its query is done, and lent on only then", () => {
  expect(
    pictureOf({
      ...loop,
      program: "query 3 | compute 6",
      ...at(0, 1, 1),
      "arrivals.programOf": [0, 1, 0],
      "pool.openAtStart": 1,
      "pool.lease": "statement",
    }),
  ).toBe(picture`
    request 0    qqqrrrr
    request 1     ######
    request 2     rrrrrrqqq
    connection 0 0000000222
  `);
});

test("who gives up its turn stands at the end of the line", () => {
  const settings = { program: "compute 6 yield 2 | compute 1", "arrivals.programOf": [0, 1, 1] };
  expect(pictureOf({ ...loop, ...settings, ...at(0, 1, 3) })).toBe(picture`
    request 0    ##r##r##
    request 1     r#
    request 2       rr#
    connection 0
  `);
});

test("each process has a loop of its own, and needs a core for it", () => {
  const two = { ...loop, "server.processes": 2, program: "compute 4", "arrivals.count": 4 };
  expect(pictureOf(two)).toBe(picture`
    request 0      ####
    request 1      ####
    request 2      rrrr####
    request 3      rrrr####
    connection 0:0
    connection 1:0
  `);
  expect(pictureOf({ ...two, "server.cores": 1 })).toBe(picture`
    request 0      ####
    request 1      rrrr####
    request 2      rrrrrrrr####
    request 3      rrrrrrrrrrrr####
    connection 0:0
    connection 1:0
  `);
});
