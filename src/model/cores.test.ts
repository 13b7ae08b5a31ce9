import { describe, expect, test } from "vitest";
import { picture, pictureOf, runWith, scenarioWith } from "../../test/support/picture.ts";
import { resolve } from "../scenario/resolve.ts";
import { leaseTable } from "../trace/leases.ts";
import { TraceIndex } from "../trace/trace-index.ts";
import { Hold } from "../trace/words.ts";
import { simulate } from "./simulate.ts";

const threads = { "server.architecture": "thread-pool", "pool.max": 1 } as const;

describe("one core", () => {
  test("is shared in turns of 4 ms; who has had a turn goes to the tail", () => {
    expect(
      pictureOf({ ...threads, program: "compute 10", "arrivals.count": 3, "server.cores": 1 }),
    ).toBe(picture`
      request 0    ####rrrrrrrr####rrrrrrrr##
      request 1    rrrr####rrrrrrrr####rrrrrr##
      request 2    rrrrrrrr####rrrrrrrr####rrrr##
      connection 0
    `);
  });

  test("is kept over the steps of a program", () => {
    expect(
      pictureOf({
        ...threads,
        program: "compute 1; compute 1; compute 1; compute 1; compute 1; compute 1",
        "arrivals.count": 2,
        "server.cores": 1,
      }),
    ).toBe(picture`
      request 0    ####rrrr##
      request 1    rrrr####rr##
      connection 0
    `);
  });

  test("is kept beyond a turn while nobody else is ready", () => {
    expect(
      pictureOf({
        ...threads,
        program: "compute 10",
        "arrivals.kind": "list",
        "arrivals.atMs": [0, 9],
        "server.cores": 1,
      }),
    ).toBe(picture`
      request 0    ##########
      request 1             r##########
      connection 0
    `);
  });

  test("is given up by who waits for the database or a service", () => {
    expect(
      pictureOf({
        ...threads,
        program: "compute 2; query 3; compute 1",
        "arrivals.count": 2,
        "server.cores": 1,
        "pool.max": 2,
      }),
    ).toBe(picture`
      request 0    ##qqq#
      request 1    rr##qqq#
      connection 0   0000
      connection 1     1111
    `);
  });
});

test("two cores: the third in line gets the first that becomes free", () => {
  expect(
    pictureOf({ ...threads, program: "compute 3", "arrivals.count": 4, "server.cores": 2 }),
  ).toBe(picture`
    request 0    ###
    request 1    ###
    request 2    rrr###
    request 3    rrr###
    connection 0
  `);
});

test("a core is recorded for whom it works, one stretch for each time on it", () => {
  const { holds } = runWith({
    ...threads,
    program: "compute 6",
    "arrivals.count": 2,
    "server.cores": 1,
  });
  const rows = [...holds.kind.subarray(0, holds.count).entries()];
  const onCore = rows.filter(([, kind]) => kind === Hold.core).map(([row]) => row);
  expect(onCore.map((row) => [holds.task[row], holds.from[row], holds.to[row]])).toEqual([
    [0, 0, 4_000],
    [1, 4_000, 8_000],
    [0, 8_000, 10_000],
    [1, 10_000, 12_000],
  ]);
});

describe("the database's cores", () => {
  const busy = {
    program: "query 0; query 0; query 0; query 0",
    "arrivals.count": 4,
    "server.runtime": "go",
    "pool.max": 4,
    "pool.openAtStart": 4,
  };
  /** How long the database's cores worked, and how long the run took, in ms. */
  const measure = (changes: Parameters<typeof runWith>[0]) => {
    const { holds, endedAt } = runWith({ ...busy, ...changes });
    let worked = 0;
    for (let row = 0; row < holds.count; row++) {
      const isBackend = holds.kind[row] === Hold.databaseCore;
      if (isBackend) worked += holds.to[row]! - holds.from[row]!;
    }
    return { worked: worked / 1_000, ended: endedAt / 1_000 };
  };

  test("do what statements cost in their backends; fewer of them take longer", () => {
    // 4 requests with 4 statements of 0.6 ms each.
    const one = measure({ "database.cores": 1 });
    const four = measure({ "database.cores": 4 });
    expect(one.worked).toBeCloseTo(9.6, 9);
    expect(four.worked).toBeCloseTo(9.6, 9);
    expect(one.ended).toBeGreaterThan(9.6);
    expect(four.ended).toBeLessThan(3);
  });

  test("are the server's where both stand on one machine", () => {
    const trace = runWith({ ...busy, "server.cores": 1, "database.sharesHost": true });
    expect(trace.rows.databaseCores).toBe(0);
    const kinds = new Set(trace.holds.kind.subarray(0, trace.holds.count));
    expect(kinds.has(Hold.databaseCore)).toBe(false);
    // 4 requests of 0.02 ms, and 16 statements of 0.6 ms and 0.05 ms each.
    expect(trace.endedAt / 1_000).toBeCloseTo(4 * 0.02 + 16 * 0.65, 9);
  });

  test("waiting for one belongs to the statement: the connection is at work", () => {
    const trace = runWith({ ...busy, "database.cores": 1 });
    const { count, held, idle } = leaseTable(new TraceIndex(trace));
    expect(count).toBe(4);
    // Held idle is what the four results take to be read, 0.05 ms each.
    for (let lease = 0; lease < count; lease++) expect(idle[lease]).toBe(200);
    expect(held[3]).toBeGreaterThan(8_000);
  });
});

test("a backend that ends after its last statement works for nobody from then on", () => {
  const setup = resolve(
    scenarioWith({ program: "query 0", "pool.max": 1, "pool.maxIdle": 0, "database.cores": 1 }),
  );
  const statement = { send: 0, server: 600, receive: 0 };
  const runtime = { ...setup.server.runtime, statement, closing: 2_400 };
  const { holds } = simulate({ ...setup, server: { ...setup.server, runtime } });
  const rows = [...holds.kind.subarray(0, holds.count).entries()];
  const backend = rows.filter(([, kind]) => kind === Hold.databaseCore).map(([row]) => row);
  expect(backend.map((row) => [holds.task[row], holds.from[row], holds.to[row]])).toEqual([
    [0, 0, 600],
    [-1, 600, 3_000],
  ]);
});

describe("a switch", () => {
  const one = { "pool.max": 1, "server.cores": 1, "server.switchMs": 1, "arrivals.count": 2 };
  const threadOnce = { ...one, "server.architecture": "thread-pool" };

  test("is computed whenever a core changes from one thread to another, before a whole turn", () => {
    expect(pictureOf({ ...threadOnce, program: "compute 6" })).toBe(picture`
      request 0    ####rrrrr###
      request 1    rrrr#####rrr###
      connection 0
    `);
  });

  test("is nothing within one loop, and something between two", () => {
    const loops = { ...one, "server.architecture": "event-loop", program: "compute 2" };
    expect(pictureOf(loops)).toBe(picture`
      request 0    ##
      request 1    rr##
      connection 0
    `);
    expect(pictureOf({ ...loops, "server.processes": 2 })).toBe(picture`
      request 0      ##
      request 1      rr###
      connection 0:0
      connection 1:0
    `);
  });

  test("dearer than a turn leaves time for work all the same", () => {
    const { endedAt } = runWith({ ...threadOnce, program: "compute 6", "server.switchMs": 20 });
    expect(endedAt).toBe(2 * 6_000 + 3 * 20_000);
  });
});
