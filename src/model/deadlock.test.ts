import { describe, expect, test } from "vitest";
import { picture, pictureOf, runWith } from "../../test/support/picture.ts";
import type { Changes } from "../scenario/scenario.ts";
import { requestTable } from "../trace/requests.ts";
import { Mark, Reason } from "../trace/words.ts";

function at(...atMs: readonly number[]): Changes {
  return { "arrivals.kind": "list", "arrivals.atMs": atMs };
}

/** Each request needs two at once. */
const nested: Changes = {
  program: "checkout; query 2; checkout; query 2; release; release",
  "pool.lease": "explicit",
  ...at(0, 0, 1),
};

/** Of each request, by number, whether it ended in a deadlock. */
function deadlocks(changes: Changes, eventBudget?: number): boolean[] {
  const { reason } = requestTable(runWith(changes, eventBudget));
  return [...reason].map((one) => one === Reason.deadlock);
}

describe("requests that need two connections at once", () => {
  test("fail, all who wait, when each who holds one waits for another", () => {
    expect(pictureOf({ ...nested, "pool.max": 3 })).toBe(picture`
      request 0    qq-x
      request 1    qq-x
      request 2     qqx
      connection 0 000
      connection 1 111
      connection 2  22
    `);
    expect(deadlocks({ ...nested, "pool.max": 3 })).toEqual([true, true, true]);
  });

  test("get through with as many connections as HikariCP's rule asks for: 3 × (2 − 1) + 1", () => {
    expect(pictureOf({ ...nested, "pool.max": 4 })).toBe(picture`
      request 0    qqqq
      request 1    qq--qq
      request 2     qq-qq
      connection 0 000022
      connection 1 111111
      connection 2  22222
      connection 3   0011
    `);
  });

  test("are freed by a checkout timeout, at the price of one of them", () => {
    const viaPool = { program: "query 2; query 2 via pool", "pool.lease": "request" };
    expect(
      pictureOf({ ...viaPool, ...at(0, 0), "pool.max": 2, "pool.checkoutTimeoutMs": 4 }),
    ).toBe(picture`
      request 0    qq----x
      request 1    qq----qq
      connection 0 00000011
      connection 1 11111111
    `);
  });

  test("an open result holds one too", () => {
    const rows = { program: "query 2 open; query 2; close", "pool.lease": "statement" };
    expect(deadlocks({ ...rows, ...at(0, 0), "pool.max": 2 })).toEqual([true, true]);
    expect(deadlocks({ ...rows, ...at(0, 0), "pool.max": 3 })).toEqual([false, false]);
  });

  test("so does a transaction whose branches ask for connections of their own", () => {
    const branches = { program: "begin; parallel { query 2 & query 3 }; commit" };
    const settings = { ...branches, "pool.lease": "statement", ...at(0) };
    expect(deadlocks({ ...settings, "pool.max": 1 })).toEqual([true]);
    expect(deadlocks({ ...settings, "pool.max": 2 })).toEqual([false]);
  });
});

describe("no deadlock is it", () => {
  test("where connections are lost: the others wait for ever, and are seen to", () => {
    const leak = { program: "query 2 leak", "pool.lease": "statement", "pool.max": 2 };
    expect(deadlocks({ ...leak, ...at(0, 0, 3) })).toEqual([false, false, false]);
  });

  test("where a result stays open until its request ends", () => {
    const settings = { program: "query 2 leak until end; call 3", "pool.lease": "statement" };
    expect(pictureOf({ ...settings, ...at(0, 0, 0), "pool.max": 2 })).toBe(picture`
      request 0    qqccc
      request 1    qqccc
      request 2    -----qqccc
      connection 0 0000022222
      connection 1 11111
    `);
  });

  test("where the run is cut off before anybody can know", () => {
    expect(deadlocks({ ...nested, "pool.max": 3 }, 4)).toEqual([false, false, false]);
  });

  test("for whom its client has given up: that was its outcome", () => {
    const { marks } = runWith({ ...nested, "pool.max": 2, "clients.patienceMs": 20 });
    const outcomes = Array.from({ length: marks.count }, (_, row) => marks.kind[row]!).filter(
      (kind) => kind === Mark.failed || kind === Mark.abandoned,
    );
    expect(outcomes).toEqual([Mark.abandoned, Mark.abandoned, Mark.abandoned]);
  });

  test("but who waits beside a lost connection for one that waits itself is in one", () => {
    const program = "query 1 leak | checkout; query 2; checkout; query 2; release; release";
    const settings = { program, "arrivals.programOf": [0, 1, 1], ...at(0, 2, 3) };
    expect(deadlocks({ ...settings, "pool.lease": "explicit", "pool.max": 2 })).toEqual([
      false,
      true,
      true,
    ]);
  });
});
