import { expect, test } from "vitest";
import { picture, pictureOf, runWith } from "../../test/support/picture.ts";
import { Hold } from "../trace/words.ts";

const loop = { "server.architecture": "event-loop", "pool.max": 1, "server.helpers": 2 };

test("the loop is free while helpers compute; who finds none free waits; then it takes its turn again", () => {
  const mix = { program: "compute 6 helper; compute 1 | compute 3", "arrivals.kind": "list" };
  const list = { "arrivals.atMs": [0, 0, 0, 5], "arrivals.programOf": [0, 0, 0, 1] };
  expect(pictureOf({ ...loop, ...mix, ...list })).toBe(picture`
    request 0    ######rr#
    request 1    ######rrr#
    request 2    rrrrrr#######
    request 3         ###
    connection 0
  `);
});

test("they need cores as everybody, the loop among them", () => {
  const settings = { program: "compute 6 helper", "arrivals.count": 2, "server.cores": 1 };
  expect(pictureOf({ ...loop, ...settings })).toBe(picture`
    request 0    ######rrrr
    request 1    rrrrrr######
    connection 0
  `);
});

test("an interpreter lock does not hold them back", () => {
  const threads = { "server.architecture": "thread-pool", "server.interpreterLock": true };
  const settings = { program: "compute 3 helper; compute 1", "arrivals.count": 2 };
  expect(pictureOf({ ...threads, ...settings, "pool.max": 1 })).toBe(picture`
    request 0    ####
    request 1    ###r#
    connection 0
  `);
});

test("each is recorded for whom it works", () => {
  const { holds } = runWith({ ...loop, program: "compute 6 helper", "arrivals.count": 3 });
  const helped = [...holds.kind.subarray(0, holds.count).entries()]
    .filter(([, kind]) => kind === Hold.helper)
    .map(([row]) => [holds.task[row], holds.place[row], holds.from[row], holds.to[row]]);
  expect(helped).toEqual([
    [0, 0, 0, 6_000],
    [1, 1, 0, 6_000],
    [2, 0, 6_000, 12_000],
  ]);
});

test("who gives up leaves their line", () => {
  const settings = { program: "compute 6 helper", "arrivals.count": 2, "server.helpers": 1 };
  expect(pictureOf({ ...loop, ...settings, "server.requestTimeoutMs": 4 })).toBe(picture`
    request 0    ######x
    request 1    rrrrx
    connection 0
  `);
});
