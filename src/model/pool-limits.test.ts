import { afterAll, describe, expect, test, vi } from "vitest";
import { picture, pictureOf } from "../../test/support/picture.ts";
import { Turn } from "../kernel/agenda.ts";
import type { Changes } from "../scenario/scenario.ts";
import { CloseReason } from "../trace/words.ts";
import type { Pool } from "./pool.ts";
import type { World } from "./world.ts";

// Modules outlive a file of tests: this one loads its own, and none of them is left to the others.
vi.hoisted(() => vi.resetModules());
afterAll(() => {
  vi.resetModules();
});

/** What is done to the next world that is built. */
let prepare: (world: World) => void = () => {};

vi.mock("./build-world.ts", async (load) => {
  const actual = await load<typeof import("./build-world.ts")>();
  const buildWorld: typeof actual.buildWorld = (...parts) => {
    const world = actual.buildWorld(...parts);
    prepare(world);
    return world;
  };
  return { ...actual, buildWorld };
});

/** The run as a picture, in which that is done to the pool, usually at 2 ms. */
function changed(changes: Changes, change: (pool: Pool) => void, atMs = 2): string {
  prepare = ({ alarms, processes }) =>
    alarms.set(atMs * 1_000, Turn.intervention, {
      isUpkeep: false,
      ring: () => {
        change(processes[0]!.pool);
        return true;
      },
    });
  try {
    return pictureOf({ "pool.openAtStart": 3, "pool.openingMs": 1, ...changes });
  } finally {
    prepare = () => {};
  }
}

function at(...atMs: readonly number[]): Changes {
  return { "arrivals.kind": "list", "arrivals.atMs": atMs };
}

const three: Changes = { program: "query 6", "pool.max": 3 };
const one: Changes = { program: "query 6", "pool.max": 1 };

describe("a limit that is lowered", () => {
  test("closes what comes back until there are no more, though others wait", () => {
    expect(changed({ ...three, ...at(0, 0, 1, 3, 9) }, (pool) => pool.setMax(1))).toBe(picture`
      request 0    qqqqqq
      request 1    qqqqqq
      request 2     qqqqqq
      request 3       ----qqqqqq
      request 4             ----qqqqqq
      connection 0 000000
      connection 1 111111
      connection 2  222222333333444444
    `);
  });

  test("closes idle ones at once", () => {
    // Else request 1 would have connection 1 or 2 as it comes.
    expect(changed({ ...three, ...at(0, 4) }, (pool) => pool.setMax(1))).toBe(picture`
      request 0    qqqqqq
      request 1        --qqqqqq
      connection 0 000000111111
      connection 1
      connection 2
    `);
  });

  test("and of those idle no more than must be", () => {
    expect(changed({ ...three, ...at(0, 4, 4) }, (pool) => pool.setMax(2))).toBe(picture`
      request 0    qqqqqq
      request 1        qqqqqq
      request 2        --qqqqqq
      connection 0 000000222222
      connection 1     111111
      connection 2
    `);
  });
});

describe("a limit that is raised", () => {
  const expected = picture`
    request 0    qqqqqq
    request 1    ---qqqqqq
    request 2    ----qqqqqq
    connection 0 000000
    connection 1   o111111
    connection 2    o222222
  `;

  test("is used for those who wait, one connection after another", () => {
    expect(changed({ ...one, ...at(0, 0, 0) }, (pool) => pool.setMax(3))).toBe(expected);
  });

  test("so it is by a pool that has an opener anyway", () => {
    const background = { ...one, "pool.opener": "background", ...at(0, 0, 0) };
    expect(changed(background, (pool) => pool.setMax(3))).toBe(expected);
  });

  test("or taken away, and nobody waits any more", () => {
    expect(changed({ ...one, ...at(0, 3, 3) }, (pool) => pool.setMax(null))).toBe(picture`
      request 0    qqqqqq
      request 1       -qqqqqq
      request 2       -qqqqqq
      connection 0 000000
      connection 1    o111111
      connection 2    o222222
    `);
  });
});

describe("an idle cap that is lowered", () => {
  test("closes what is one too many", () => {
    expect(changed({ ...three, ...at(0, 3, 3) }, (pool) => pool.setMaxIdle(1))).toBe(picture`
      request 0    qqqqqq
      request 1       qqqqqq
      request 2       -qqqqqq
      connection 0 000000
      connection 1    111111
      connection 2    o222222
    `);
  });

  test("but not what somebody was woken for who has not run yet", () => {
    // Woken at 1, request 1 runs at 4, when request 0 has done computing.
    const locked = {
      "server.architecture": "thread-pool",
      "server.threads": 2,
      "server.interpreterLock": true,
      "server.cores": 1,
      "pool.lease": "statement",
      "pool.waiting": "barging",
      "pool.max": 1,
      program: "query 1; compute 3 | query 2",
      "arrivals.programOf": [0, 1],
    };
    expect(changed({ ...locked, ...at(0, 0) }, (pool) => pool.setMaxIdle(0))).toBe(picture`
      request 0    q###
      request 1    ----qq
      connection 0 0   11
    `);
  });
});

describe("where each request connects by itself, without a pool", () => {
  const none = { program: "query 3", "pool.lease": "none", "pool.max": 2 };

  test("a limit of the pool means nothing", () => {
    expect(changed({ ...none, ...at(0, 0, 4, 4) }, (pool) => pool.setMax(1))).toBe(picture`
      request 0    -qqq
      request 1    -qqq
      request 2        -qqq
      request 3        -qqq
      connection 0 o000o333
      connection 1 o111o222
    `);
  });

  test("nor does another idle cap: nothing is ever kept", () => {
    expect(changed({ ...none, ...at(0, 0, 5) }, (pool) => pool.setMaxIdle(9))).toBe(picture`
      request 0    -qqq
      request 1    -qqq
      request 2         -qqq
      connection 0 o000
      connection 1 o111 o222
    `);
  });
});

test("another checkout timeout holds for who begins to wait after it", () => {
  const settings = { ...one, ...at(0, 1, 3) };
  expect(changed(settings, (pool) => pool.setCheckoutTimeout(2_000))).toBe(picture`
    request 0    qqqqqq
    request 1     -----qqqqqq
    request 2       --x
    connection 0 000000111111
  `);
});

describe("a restart of the database", () => {
  const settings: Changes = { ...three, program: "query 3; query 3" };

  test("closes the idle ones; who has one finds out at the next statement", () => {
    expect(
      changed({ ...settings, ...at(0, 6) }, (pool) => pool.dropAll(CloseReason.restart)),
    ).toBe(picture`
      request 0    qqqx
      request 1          -qqqqqq
      connection 0 000   o111111
      connection 1
      connection 2
    `);
  });

  test("frees the database's slots of them all", () => {
    const limited = { "database.maxConnections": 3, "database.reserved": 0 };
    expect(
      changed({ ...settings, ...limited, ...at(0, 6, 6, 6) }, (pool) =>
        pool.dropAll(CloseReason.restart),
      ),
    ).toBe(picture`
      request 0    qqqx
      request 1          -qqqqqq
      request 2          -qqqqqq
      request 3          -qqqqqq
      connection 0 000   o111111
      connection 1       o222222
      connection 2       o333333
    `);
  });

  test("frees no slot twice, of a session that had ended before", () => {
    const limited = { "database.maxConnections": 1, "database.reserved": 0, "pool.max": 2 };
    const ended = { "database.idleInTransactionTimeoutMs": 1, "pool.openAtStart": 1 };
    const program = 'sql "BEGIN"; call 9; query 1 | query 9';
    const changes = { ...limited, ...ended, program, "arrivals.programOf": [0, 1, 1] };
    // The session is ended at 2, and so has no slot at 3.
    expect(
      changed({ ...changes, ...at(0, 4, 4) }, (pool) => pool.dropAll(CloseReason.restart), 3),
    ).toBe(picture`
      request 0    qcccccccccx
      request 1        -qqqqqqqqq
      request 2        -------x
      connection 0 0000000000o
      connection 1     o111111111
    `);
  });

  test("fails a statement under way, which leaves nothing behind", () => {
    const limited = { "database.maxConnections": 1, "database.reserved": 0, "pool.max": 2 };
    const program = 'call 1; sql "BEGIN"; call 9 | query 9';
    const watched = { "database.idleInTransactionTimeoutMs": 1, "pool.openAtStart": 1 };
    const changes = { ...limited, ...watched, program, "arrivals.programOf": [0, 1, 1] };
    // A transaction on the lost session would be ended once more, and free a second slot.
    expect(
      changed({ ...changes, ...at(0, 5, 5) }, (pool) => pool.dropAll(CloseReason.restart)),
    ).toBe(picture`
      request 0    cqx
      request 1         -qqqqqqqqq
      request 2         -x
      connection 0  0   o111111111
      connection 1      o
    `);
  });

  test("lets an opener begin anew with those that are to lie ready", () => {
    const ready = { "pool.minIdle": 2, "pool.opener": "background", ...at(0, 6) };
    expect(
      changed({ ...settings, ...ready }, (pool) => pool.dropAll(CloseReason.restart)),
    ).toBe(picture`
      request 0    qqqx
      request 1          qqqqqq
      connection 0 000o  111111
      connection 1       o
      connection 2   o
    `);
  });
});
