import { describe, expect, test } from "vitest";
import { picture, pictureOf } from "../../test/support/picture.ts";

function at(...atMs: readonly number[]) {
  return { "arrivals.kind": "list", "arrivals.atMs": atMs };
}

describe("an interpreter lock, as Ruby's", () => {
  const ruby = {
    "server.architecture": "thread-pool",
    "server.runtime": "rails",
    "server.interpreterLock": true,
    "server.cores": 4,
  };

  test("lets one thread compute at a time, in turns of 100 ms, though cores are free", () => {
    expect(pictureOf({ ...ruby, program: "compute 150", "arrivals.count": 2 }, 10)).toBe(picture`
      request 0    ##########rrrrrrrrrr######
      request 1    rrrrrrrrrr##########rrrrr######
      connection 0
      connection 1
      connection 2
      connection 3
      connection 4
    `);
  });

  test("is taken away 100 ms after another wants it, however long the holder had it before", () => {
    expect(pictureOf({ ...ruby, program: "compute 400", ...at(0, 250), "pool.max": 1 }, 10)).toBe(
      picture`
      request 0    ###################################rrrrrrrrrr######
      request 1                             rrrrrrrrrr##########rrrrr###############################
      connection 0
    `,
    );
  });

  test("is given up while waiting: waits of one process overlap", () => {
    expect(
      pictureOf({
        ...ruby,
        "server.runtime": "ideal",
        program: "compute 2; call 4; compute 2",
        "arrivals.count": 3,
        "pool.max": 1,
      }),
    ).toBe(picture`
      request 0    ##cccc##
      request 1    rr##cccc##
      request 2    rrrr##cccc##
      connection 0
    `);
  });

  test("is one for each process", () => {
    expect(
      pictureOf({
        ...ruby,
        "server.runtime": "ideal",
        program: "compute 4",
        "arrivals.count": 4,
        "server.processes": 2,
        "pool.max": 1,
      }),
    ).toBe(picture`
      request 0      ####
      request 1      ####
      request 2      rrrr####
      request 3      rrrr####
      connection 0:0
      connection 1:0
    `);
  });
});

describe("Go's processors", () => {
  const go = { "server.runtime": "go", "pool.max": 1 };

  test("are as many as cores; a goroutine has one for 10 ms when others are ready", () => {
    expect(
      pictureOf({ ...go, "server.cores": 2, program: "compute 24", "arrivals.count": 3 }),
    ).toBe(picture`
      request 0    ##########rrrrrrrrrr###############
      request 1    ####################rrrrrrrrrr#####
      request 2    rrrrrrrrrr####################rrrr#####
      connection 0
    `);
  });

  test("are kept over the steps of a program, until it waits", () => {
    expect(
      pictureOf({
        "pool.max": 1,
        "server.cores": 1,
        program: "compute 1; compute 1; call 3; compute 1",
        "arrivals.count": 2,
      }),
    ).toBe(picture`
      request 0    ##ccc#
      request 1    rr##ccc#
      connection 0
    `);
  });
});

test("without lock and without a limit of cores everybody computes at once", () => {
  expect(pictureOf({ program: "compute 5", "arrivals.count": 3, "pool.max": 1 })).toBe(picture`
    request 0    #####
    request 1    #####
    request 2    #####
    connection 0
  `);
});
