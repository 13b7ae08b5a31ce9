import { expect, test } from "vitest";
import { picture, pictureOf } from "../../../test/support/picture.ts";

const threads = { "server.architecture": "thread-per-connection", "pool.max": 1 };

test("nobody waits outside, and starting a thread takes a core", () => {
  const settings = { program: "compute 2; call 3", "server.cores": 1, "arrivals.count": 3 };
  expect(pictureOf({ ...threads, ...settings, "server.spawnMs": 1 })).toBe(picture`
    request 0    srr##ccc
    request 1    rsrrr##ccc
    request 2    rrsrrrr##ccc
    connection 0
  `);
});

test("the interpreter lock is needed to compute, not to be started", () => {
  const settings = { program: "compute 2", "server.cores": 2, "server.interpreterLock": true };
  const spawning = { "arrivals.count": 2, "server.spawnMs": 1 };
  expect(pictureOf({ ...threads, ...settings, ...spawning })).toBe(picture`
    request 0    s##
    request 1    srr##
    connection 0
  `);
});

test("the pool is its process's, whoever comes and goes", () => {
  const settings = { program: "query 2", "arrivals.count": 3, "pool.openAtStart": 1 };
  expect(pictureOf({ ...threads, ...settings })).toBe(picture`
    request 0    qq
    request 1    --qq
    request 2    ----qq
    connection 0 001122
  `);
});

test("what a thread has kept for itself is closed when it ends", () => {
  const settings = { program: "query 2", "pool.lease": "unit", "pool.openingMs": 1 };
  const list = { "arrivals.kind": "list", "arrivals.atMs": [0, 4] };
  expect(pictureOf({ ...threads, ...settings, ...list })).toBe(picture`
    request 0    -qq
    request 1        -qq
    connection 0 o00 o11
  `);
});
