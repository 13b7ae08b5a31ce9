import { describe, expect, test } from "vitest";
import { picture, pictureOf, runWith } from "../../../test/support/picture.ts";
import { summarize } from "../../metrics/summary.ts";
import type { Changes } from "../../scenario/scenario.ts";
import { Mark } from "../../trace/words.ts";

/** Four come at once, connect to the pooler, and leave it at their end. */
const connecting: Changes = {
  program: "query 3; call 5; query 3",
  "arrivals.count": 4,
  "pool.lease": "none",
  "pool.max": 1,
  "pooler.size": 2,
};

function behind(mode: string, changes: Changes = {}): string {
  return pictureOf({ ...connecting, "pooler.mode": mode, ...changes });
}

function outcomesOf(mode: string, changes: Changes) {
  const run = runWith({ ...connecting, "pooler.mode": mode, ...changes });
  const { errorsByReason, connections, unfinished } = summarize(run);
  return { errors: errorsByReason, connections, unfinished };
}

describe("the modes, with the same requests", () => {
  test("in session mode a client keeps its connection to the database until it leaves", () => {
    expect(behind("session")).toBe(picture`
      request 0    qqqcccccqqq
      request 1    qqqcccccqqq
      request 2    ===========qqqcccccqqq
      request 3    ===========qqqcccccqqq
      connection 0 00000000000
      connection 1 11111111111
      connection 2 2222222222222222222222
      connection 3 3333333333333333333333
      server 0     0000000000022222222222
      server 1     1111111111133333333333
    `);
  });

  test("in transaction mode, as in statement mode, others work while it waits elsewhere", () => {
    const shared = picture`
      request 0    qqqcccccqqq
      request 1    qqqcccccqqq
      request 2    ===qqqcccccqqq
      request 3    ===qqqcccccqqq
      connection 0 00000000000
      connection 1 11111111111
      connection 2 22222222222222
      connection 3 33333333333333
      server 0     000222  111333
      server 1     111333  000222
    `;
    expect(behind("transaction")).toBe(shared);
    expect(behind("statement")).toBe(shared);
  });

  test("in transaction mode a transaction keeps its connection, whatever it waits for", () => {
    const program = "begin; query 3; call 5; commit; query 1";
    expect(behind("transaction", { program, "arrivals.count": 3 })).toBe(picture`
      request 0    qqqcccccq
      request 1    qqqccccc=q
      request 2    ========qqqcccccq
      connection 0 000000000
      connection 1 1111111111
      connection 2 22222222222222222
      server 0     00000000222222222
      server 1     1111111101
    `);
  });

  test("in statement mode a transaction costs the client and the server their connections", () => {
    const program = "call 1; begin; query 3; commit";
    const changes = { program, "arrivals.count": 3, "pooler.openAtStart": 1, "pool.openingMs": 2 };
    expect(behind("statement", changes)).toBe(picture`
      request 0    cx
      request 1    c==x
      request 2    c====x
      connection 0  11
      connection 1  2222
      server 0      oo
      server 1        oo
    `);
    // As recorded of PgBouncer 1.18: three were opened, never two at once.
    expect(outcomesOf("statement", changes)).toMatchObject({
      errors: { modeForbids: 3 },
      connections: { peak: 1, opened: 3 },
    });
  });
});

describe("connections to the database", () => {
  test("are opened one after another, while somebody waits and there is room", () => {
    const changes = { program: "query 5", "pool.openingMs": 2, "pooler.size": 3 };
    expect(behind("transaction", changes)).toBe(picture`
      request 0    ==qqqqq
      request 1    ====qqqqq
      request 2    ======qqqqq
      request 3    =======qqqqq
      connection 0 0000000
      connection 1 111111111
      connection 2 22222222222
      connection 3 333333333333
      server 0     oo0000033333
      server 1       oo11111
      server 2         oo22222
    `);
  });

  test("that came back last are taken first", () => {
    const changes = {
      program: "query 2",
      "arrivals.kind": "list",
      "arrivals.atMs": [0, 0, 1, 5, 8],
      "pooler.openAtStart": 2,
    };
    expect(behind("transaction", changes)).toBe(picture`
      request 0    qq
      request 1    qq
      request 2     =qq
      request 3         qq
      request 4            qq
      connection 0 00
      connection 1 11
      connection 2  222 33 44
      server 0     0022 33 44
      server 1     11
    `);
  });

  test("are closed when their client leaves in the middle of a transaction", () => {
    const changes = {
      program: "begin; query 1; forget",
      "arrivals.kind": "list",
      "arrivals.atMs": [0, 6],
      "pool.openingMs": 2,
      "pooler.size": 1,
    };
    expect(behind("transaction", changes)).toBe(picture`
      request 0    ==q
      request 1          ==q
      connection 0 000   111
      server 0     oo0   oo1
    `);
  });

  test("stay with a client that lies idle in its pool, in session mode", () => {
    const changes = {
      program: "query 2",
      "arrivals.kind": "list",
      "arrivals.atMs": [0, 1, 4],
      "pool.lease": "request",
      "pool.max": 2,
      "pooler.size": 1,
      "pooler.waitTimeoutMs": 10,
    };
    expect(behind("session", changes)).toBe(picture`
      request 0    qq
      request 1     ==========x
      request 2        qq
      connection 0 00  22
      connection 1  1111111111
      server 0     00__22_____
    `);
  });

  test("stay with a result that is not read to its end", () => {
    const changes = {
      program: "query 1 open; call 3; close",
      "arrivals.count": 2,
      "pool.lease": "statement",
      "pool.max": 2,
      "pooler.size": 1,
    };
    expect(behind("transaction", changes)).toBe(picture`
      request 0    qccc
      request 1    ====qccc
      connection 0 0000
      connection 1 11111111
      server 0     00001111
    `);
  });
});

describe("who gets nothing", () => {
  test("a client that has waited too long is sent away, and its connection is gone", () => {
    const changes = { "pooler.size": 1, "pooler.waitTimeoutMs": 4 };
    expect(behind("transaction", changes)).toBe(picture`
      request 0    qqqcccccqqq
      request 1    ===qqqcccccqqq
      request 2    ====x
      request 3    ====x
      connection 0 00000000000
      connection 1 11111111111111
      connection 2 2222
      connection 3 3333
      server 0     000111  000111
    `);
    expect(outcomesOf("transaction", changes).errors).toEqual({ poolerTimeout: 2 });
  });

  test("a pool opens another connection for who stood in line for one that the pooler closed", () => {
    const changes = {
      program: "query 4",
      "pool.lease": "statement",
      "pool.max": 2,
      "pooler.size": 1,
      "pooler.waitTimeoutMs": 3,
    };
    expect(outcomesOf("transaction", changes)).toMatchObject({
      errors: { poolerTimeout: 2 },
      unfinished: 0,
    });
  });

  test("of too many clients the last are refused at once, without asking the database", () => {
    const changes = { "pooler.maxClients": 2, "pooler.size": 1 };
    expect(behind("transaction", changes)).toBe(picture`
      request 0    qqqcccccqqq
      request 1    ===qqqcccccqqq
      request 2    x
      request 3    x
      connection 0 00000000000
      connection 1 11111111111111
      connection 2
      server 0     000111  000111
    `);
    expect(outcomesOf("transaction", changes)).toMatchObject({
      errors: { poolerFull: 2 },
      connections: { peak: 1, peakLeased: 2, opened: 1, rejected: 0 },
    });
  });

  test("where the database refuses the pooler, all who wait get the refusal", () => {
    const changes = { "database.maxConnections": 3, "database.reserved": 3, "pool.openingMs": 2 };
    expect(outcomesOf("transaction", changes)).toMatchObject({
      errors: { databaseReserved: 4 },
      connections: { peak: 0, opened: 0, rejected: 1 },
    });
  });

  test("where the pooler has one connection already, they wait for it instead", () => {
    const changes = { "database.maxConnections": 4, "database.reserved": 3 };
    expect(outcomesOf("transaction", changes)).toMatchObject({
      errors: {},
      connections: { peak: 1, opened: 1, rejected: 1 },
      unfinished: 0,
    });
  });
});

test("one thread works off the logins, each to its end, before it forwards a statement", () => {
  const changes = { "server.runtime": "go", program: "query 1", "arrivals.count": 6 };
  const waits = summarize(runWith({ ...connecting, "pooler.mode": "transaction", ...changes }));
  // Six times the hashing of a password, and what goes with it.
  expect(waits.checkoutMs.max).toBeGreaterThan(6 * 4.25);
  expect(waits.checkoutMs.max).toBeLessThan(6 * 4.25 + 10);
});

describe("what a session keeps", () => {
  const settings: Changes = {
    program: 'sql 1 "SET x = 1"; call 2; sql 1 "SHOW x" | sql 1 "SHOW x"',
    "arrivals.kind": "list",
    "arrivals.atMs": [0, 4],
    "arrivals.programOf": [0, 1],
    "pooler.size": 1,
  };

  function strangers(mode: string): number {
    const { marks } = runWith({ ...connecting, "pooler.mode": mode, ...settings });
    return marks.kind.slice(0, marks.count).filter((kind) => kind === Mark.sessionMismatch).length;
  }

  test("is found by the next client in transaction mode, and wiped in session mode", () => {
    expect(strangers("transaction")).toBe(1);
    expect(strangers("session")).toBe(0);
  });
});

test("a transaction that lies idle too long costs its client the server, which others need", () => {
  const changes = {
    program: "begin; call 9; query 1; commit | query 1",
    "arrivals.kind": "list",
    "arrivals.atMs": [0, 2],
    "arrivals.programOf": [0, 1],
    "pooler.size": 1,
    "database.idleInTransactionTimeoutMs": 5,
  };
  expect(behind("transaction", changes)).toBe(picture`
    request 0    cccccccccx
    request 1      ===q
    connection 0 000000000
    connection 1   1111
    server 0     000001
  `);
});
