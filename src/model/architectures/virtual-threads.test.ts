import { expect, test } from "vitest";
import { picture, pictureOf } from "../../../test/support/picture.ts";

const virtual = { "server.architecture": "virtual-threads", "server.cores": 2, "pool.max": 1 };

test("nobody waits outside, and who waits holds no carrier", () => {
  const settings = { program: "compute 2; call 5; compute 1", "arrivals.count": 4 };
  expect(pictureOf({ ...virtual, ...settings })).toBe(picture`
    request 0    ##ccccc#
    request 1    ##ccccc#
    request 2    rr##ccccc#
    request 3    rr##ccccc#
    connection 0
  `);
});

test("who computes keeps its carrier, however long others have been ready", () => {
  expect(pictureOf({ ...virtual, program: "compute 24", "arrivals.count": 3 })).toBe(picture`
    request 0    ########################
    request 1    ########################
    request 2    rrrrrrrrrrrrrrrrrrrrrrrr########################
    connection 0
  `);
});
