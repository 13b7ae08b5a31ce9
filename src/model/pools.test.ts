import { describe, expect, test } from "vitest";
import { picture, pictureOf } from "../../test/support/picture.ts";
import type { Changes } from "../scenario/scenario.ts";

function at(...atMs: readonly number[]): Changes {
  return { "arrivals.kind": "list", "arrivals.atMs": atMs };
}

function threads(count: number): Changes {
  return { "server.architecture": "thread-pool", "server.threads": count };
}

/** The pools that programs use, by their settings, and what each does that others do not. */
const pools: Readonly<Record<string, Changes>> = {
  "HikariCP 6": {
    ...threads(6),
    "pool.max": 3,
    "pool.minIdle": 3,
    "pool.opener": "background",
    "pool.openerRestMs": 1,
    "pool.reuse": "own",
    "pool.waiting": "barging",
    "pool.onReturn": "rollback",
    "pool.openingMs": 2,
  },
  "pg-pool": { "pool.max": 2, "pool.idleTimeoutMs": 6, "pool.openingMs": 1 },
  SQLAlchemy: {
    ...threads(4),
    "server.interpreterLock": true,
    "server.cores": 1,
    // A size of 1 and an overflow of 2.
    "pool.max": 3,
    "pool.maxIdle": 1,
    "pool.reuse": "oldest",
    "pool.waiting": "barging",
    "pool.onReturn": "rollback",
    "pool.openingMs": 1,
  },
  "Rails 6.1": {
    ...threads(3),
    "pool.max": 2,
    "pool.checkoutTimeoutMs": 4,
    "pool.onReturn": "keep",
    "pool.openingMs": 1,
  },
  "Go database/sql": {
    "pool.max": 3,
    "pool.maxIdle": 2,
    "pool.waiting": "random",
    "pool.opensForWaiters": true,
    "pool.lease": "statement",
    "pool.openingMs": 1,
  },
  psycopg_pool: {
    ...threads(4),
    "pool.max": 3,
    "pool.minIdle": 1,
    "pool.opener": "background",
    "pool.reuse": "oldest",
    "pool.openingMs": 2,
  },
  pgxpool: {
    "pool.max": 3,
    "pool.minIdle": 1,
    "pool.idleTimeoutMs": 4,
    "pool.openingMs": 1,
  },
};

function drawn(pool: string, changes: Changes): string {
  return pictureOf({ ...pools[pool]!, ...changes });
}

describe("like HikariCP", () => {
  test("it fills itself in advance, resting in between; a thread gets its own last one again", () => {
    expect(
      drawn("HikariCP 6", {
        program: "query 3; call 2; query 2",
        "pool.lease": "statement",
        ...at(3, 10, 11, 11),
      }),
    ).toBe(picture`
      request 0       qqqccqq
      request 1              qqqccqq
      request 2               qqqccqq
      request 3               qqqccqq
      connection 0 oo 000  00111  11
      connection 1    oo      222  22
      connection 2       oo   333  33
    `);
  });

  test("who asks never opens: one connection after another comes for who waits", () => {
    const growing = { "pool.minIdle": 1, "pool.openAtStart": 1 };
    expect(drawn("HikariCP 6", { program: "query 9", ...growing, ...at(0, 0, 0) })).toBe(picture`
      request 0    qqqqqqqqq
      request 1    --qqqqqqqqq
      request 2    -----qqqqqqqqq
      connection 0 000000000
      connection 1 oo111111111
      connection 2    oo222222222
    `);
  });

  test("every so often it closes what was idle for too long, but keeps some", () => {
    const shrinking = { "pool.minIdle": 1, "pool.openAtStart": 3, "pool.idleTimeoutMs": 4 };
    const settings = { program: "query 2", ...shrinking, "pool.sweepMs": 10, ...at(0, 0, 9, 25) };
    // Connections 0 and 2 are closed at 10; 1 is lent then, and is the one that stays.
    expect(drawn("HikariCP 6", { ...settings, "pool.max": 3 })).toBe(picture`
      request 0    qq
      request 1    qq
      request 2             qq
      request 3                             qq
      connection 0 00
      connection 1 11       22              33
      connection 2
    `);
  });
});

describe("like pg-pool", () => {
  test("waiters are served in order, and a connection is closed after its time of idleness", () => {
    expect(drawn("pg-pool", { program: "query 2", ...at(0, 0, 1, 2, 16) })).toBe(picture`
      request 0    -qq
      request 1    -qq
      request 2     --qq
      request 3      -qq
      request 4                    -qq
      connection 0 o0022
      connection 1 o1133           o44
    `);
  });
});

describe("like SQLAlchemy", () => {
  test("what is open beyond its size is closed on return, unless somebody waits", () => {
    expect(drawn("SQLAlchemy", { program: "query 2", ...at(0, 0, 0, 0, 9, 9) })).toBe(picture`
      request 0    -qq
      request 1    -qq
      request 2    -qq
      request 3    ---qq
      request 4             qq
      request 5             -qq
      connection 0 o0033    44
      connection 1 o11
      connection 2 o22      o55
    `);
  });

  test("who gives back and computes on asks again before the woken waiter has the lock", () => {
    const settings = { "pool.max": 1, "pool.openAtStart": 1, "pool.lease": "statement" };
    const program = "query 2; compute 3; query 2; call 1 | query 2";
    expect(
      drawn("SQLAlchemy", { program, ...settings, "arrivals.programOf": [0, 1], ...at(0, 0) }),
    ).toBe(picture`
      request 0    qq###qqc
      request 1    -------qq
      connection 0 00   0011
    `);
  });

  test("one that is too old is found so at its checkout, and another is opened", () => {
    const recycling = { "pool.max": 1, "pool.lifetimeMs": 6, "pool.sweepMs": 600_000 };
    expect(drawn("SQLAlchemy", { program: "query 2", ...recycling, ...at(0, 4, 9) })).toBe(picture`
      request 0    -qq
      request 1        qq
      request 2             -qq
      connection 0 o00 11   o22
    `);
  });
});

describe("like Rails", () => {
  test("a connection stays for the whole request, and who waits too long fails", () => {
    expect(drawn("Rails 6.1", { program: "query 4; call 3", ...at(0, 0, 1, 9) })).toBe(picture`
      request 0    -qqqqccc
      request 1    -qqqqccc
      request 2     ----x
      request 3             qqqqccc
      connection 0 o0000000
      connection 1 o1111111 3333333
    `);
  });

  test("where one is closed while somebody waits, another is opened for who waits", () => {
    const ageing = { "pool.max": 1, "pool.lifetimeMs": 4, "pool.checkoutTimeoutMs": 9 };
    expect(drawn("Rails 6.1", { program: "query 5", ...ageing, ...at(0, 1) })).toBe(picture`
      request 0    -qqqqq
      request 1     ------qqqqq
      connection 0 o00000o11111
    `);
  });
});

describe("like Go", () => {
  test("it keeps two idle, so each burst opens the rest anew", () => {
    expect(drawn("Go database/sql", { program: "query 2", ...at(0, 0, 0, 8, 8, 8) })).toBe(picture`
      request 0    -qq
      request 1    -qq
      request 2    -qq
      request 3            qq
      request 4            qq
      request 5            -qq
      connection 0 o00     44
      connection 1 o11     33
      connection 2 o22     o55
    `);
  });
});

describe("like psycopg_pool", () => {
  test("a worker opens one after another while somebody waits, without a rest", () => {
    expect(drawn("psycopg_pool", { program: "query 7", ...at(2, 2, 2) })).toBe(picture`
      request 0      qqqqqqq
      request 1      --qqqqqqq
      request 2      ----qqqqqqq
      connection 0 oo0000000
      connection 1   oo1111111
      connection 2     oo2222222
    `);
  });
});

describe("like pgxpool", () => {
  test("one is opened in advance; of those idle for too long the last one stays", () => {
    expect(drawn("pgxpool", { program: "query 2", ...at(1, 1, 1, 12) })).toBe(picture`
      request 0     qq
      request 1     -qq
      request 2     -qq
      request 3                qq
      connection 0 o00
      connection 1  o11
      connection 2  o22        33
    `);
  });
});

describe("a transaction that is open when its connection comes back", () => {
  const unfinished: Changes = {
    program: "begin; query 3; forget | query 2",
    "arrivals.programOf": [0, 1],
    ...at(0, 4),
    ...threads(2),
    "pool.max": 1,
    "pool.openAtStart": 1,
    "network.roundTripMs": 1,
  };

  test.each([
    [
      "lent as it is",
      "nothing",
      picture`
        request 0    qqqqq
        request 1        -qqq
        connection 0 00000111
      `,
    ],
    [
      "rolled back first, which takes a statement",
      "rollback",
      picture`
        request 0    qqqqqq
        request 1        --qqq
        connection 0 000000111
      `,
    ],
    [
      "gone with its connection",
      "close",
      picture`
        request 0    qqqqq
        request 1        -qqq
        connection 0 00000111
      `,
    ],
  ])("is %s", (_, onReturn, expected) => {
    expect(pictureOf({ ...unfinished, "pool.onReturn": onReturn })).toBe(expected);
  });
});
