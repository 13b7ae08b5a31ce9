import { describe, expect, test } from "vitest";
import { picture, pictureOf, runWith } from "../../test/support/picture.ts";
import type { Changes } from "../scenario/scenario.ts";
import { activityAt } from "../trace/activity.ts";
import { committedRowsAt } from "../trace/committed-rows.ts";
import { requestTable } from "../trace/requests.ts";
import { CloseReason, Mark, Reason } from "../trace/words.ts";

function reasonsOf(changes: Changes): readonly Reason[] {
  return Array.from(requestTable(runWith(changes)).reason, (reason) => reason as Reason);
}

/** One after another, 100 ms apart, each with a program of its own. */
function inTurn(...programs: readonly string[]): Changes {
  return {
    program: programs.join(" | "),
    "arrivals.kind": "list",
    "arrivals.atMs": programs.map((_, index) => index * 100),
    "arrivals.programOf": programs.map((_, index) => index),
    "pool.max": 1,
    "pool.lease": "statement",
  };
}

describe("a statement's timeout", () => {
  test("ends what takes longer, and nothing that takes as long", () => {
    const at = (ms: number) =>
      reasonsOf({ program: `query ${ms}`, "database.statementTimeoutMs": 5 });
    expect(at(5)).toEqual([Reason.none]);
    expect(at(6)).toEqual([Reason.statementTimeout]);
  });

  test("is heard of after the wire's time, which is not counted", () => {
    const far = { "database.statementTimeoutMs": 5, "network.roundTripMs": 4 };
    expect(reasonsOf({ program: "query 5", ...far })).toEqual([Reason.none]);
    const { endedAt } = requestTable(runWith({ program: "query 6", ...far }));
    expect([...endedAt]).toEqual([9_000]);
  });

  test("counts each statement for itself, and the wait for a connection not at all", () => {
    expect(
      pictureOf({
        program: "query 4; query 4",
        "arrivals.count": 2,
        "pool.max": 1,
        "database.statementTimeoutMs": 5,
      }),
    ).toBe(picture`
      request 0    qqqqqqqq
      request 1    --------qqqqqqqq
      connection 0 0000000011111111
    `);
  });

  test("is each request's own, whoever comes where another was before", () => {
    const changes = { program: "query 3", "arrivals.kind": "list", "arrivals.atMs": [0, 4] };
    const limited = { "pool.max": 1, "database.statementTimeoutMs": 5 };
    expect(reasonsOf({ ...changes, ...limited })).toEqual([Reason.none, Reason.none]);
  });

  test("counts the time that others take from it on shared cores", () => {
    const shared = { "database.service": "shared", "database.cores": 1 };
    const changes = { program: "query 4", "arrivals.count": 2, "database.statementTimeoutMs": 7 };
    expect(reasonsOf({ ...changes, ...shared })).toEqual([
      Reason.statementTimeout,
      Reason.statementTimeout,
    ]);
    expect(reasonsOf(changes)).toEqual([Reason.none, Reason.none]);
  });

  test("waits for a backend that computes; until then its session is at work", () => {
    // When the first comes to its query, a hundred others have asked for the only core.
    const changes: Changes = {
      program: "begin; call 9; query 1; commit | call 9; query 1",
      "arrivals.count": 101,
      "arrivals.programOf": [0, ...new Array(100).fill(1)],
      "pool.max": null,
      "pool.lease": "statement",
      "pool.openAtStart": 101,
      "database.maxConnections": null,
      "server.runtime": "node",
      "database.cores": 1,
      "database.statementTimeoutMs": 1,
      "database.idleInTransactionTimeoutMs": 12,
    };
    expect(reasonsOf(changes)[0]).toBe(Reason.statementTimeout);
  });

  test("rolls back the library's transaction; the next finds a clean connection", () => {
    const changes = inTurn("begin; query 9; commit", "query 1");
    expect(reasonsOf({ ...changes, "database.statementTimeoutMs": 5 })).toEqual([
      Reason.statementTimeout,
      Reason.none,
    ]);
  });

  test("leaves a plain transaction failed, for everybody until somebody rolls it back", () => {
    const poisoned = inTurn(
      'sql "BEGIN"; query 9',
      "query 1",
      'sql "insert into ledger values (1)"',
      'sql "ROLLBACK"; query 1',
    );
    expect(reasonsOf({ ...poisoned, "database.statementTimeoutMs": 5 })).toEqual([
      Reason.statementTimeout,
      Reason.transactionAborted,
      Reason.transactionAborted,
      Reason.none,
    ]);
    const trace = runWith({ ...poisoned, "database.statementTimeoutMs": 5 });
    const aborted = Array.from({ length: trace.endedAt / 1_000 }, (_, ms) => {
      return activityAt(trace, ms * 1_000).aborted;
    });
    // After BEGIN and the timeout, half a millisecond of wire each; until the fourth's ROLLBACK.
    expect(aborted.indexOf(1)).toBe(6);
    const rolledBackMs = requestTable(trace).arrivedAt[3]! / 1_000;
    expect(aborted.lastIndexOf(1)).toBe(rolledBackMs - 1);
  });

  test("leaves none to the next where the pool rolls back what comes back", () => {
    const changes = { ...inTurn('sql "BEGIN"; query 9', "query 1"), "pool.onReturn": "rollback" };
    const hidden = { "pool.lease": "request", "database.statementTimeoutMs": 5 };
    expect(reasonsOf({ ...changes, ...hidden })).toEqual([Reason.statementTimeout, Reason.none]);
  });

  test("a failed transaction's commit rolls it back", () => {
    const insert = 'sql "insert into ledger values (1)"';
    const changes = inTurn(`sql "BEGIN"; ${insert}; query 9`, 'sql "COMMIT"; query 1');
    const trace = runWith({ ...changes, "database.statementTimeoutMs": 5 });
    expect(committedRowsAt(trace, trace.endedAt)).toEqual([]);
    expect(requestTable(trace).reason[1]).toBe(Reason.none);
  });

  test("in MySQL a failed statement is undone alone", () => {
    const changes = inTurn('sql "BEGIN"; query 9', "query 1");
    expect(
      reasonsOf({ ...changes, "database.statementTimeoutMs": 5, "database.kind": "mysql" }),
    ).toEqual([Reason.statementTimeout, Reason.none]);
  });
});

describe("a session that lies idle in a transaction", () => {
  const limited: Changes = {
    "pool.lease": "statement",
    "database.idleInTransactionTimeoutMs": 300,
  };
  const insert = 'sql "insert into ledger values (1)"';

  test("is ended; the program finds out when it comes back, and its rows are gone", () => {
    const program = `begin; ${insert}; call 700; query 50; commit`;
    const trace = runWith({ ...limited, program });
    const { reason, endedAt } = requestTable(trace);
    expect([...reason]).toEqual([Reason.idleInTransaction]);
    expect([...endedAt]).toEqual([701_000]);
    expect(activityAt(trace, 300_999)).toEqual({
      active: 0,
      idle: 0,
      idleInTransaction: 1,
      aborted: 0,
    });
    expect(activityAt(trace, 301_000)).toEqual({
      active: 0,
      idle: 0,
      idleInTransaction: 0,
      aborted: 0,
    });
    expect(committedRowsAt(trace, trace.endedAt)).toEqual([]);
    const { marks } = trace;
    const closed = marks.kind.subarray(0, marks.count).indexOf(Mark.closed);
    expect(marks.detail[closed]).toBe(CloseReason.broken);
  });

  test("lives as long as each pause is short, however long the transaction", () => {
    const program = "begin; query 5; call 300; query 5; call 300; query 5; commit";
    expect(reasonsOf({ ...limited, program })).toEqual([Reason.none]);
  });

  test("may be idle for ever outside of one", () => {
    const program = "query 5; call 900; query 5";
    expect(reasonsOf({ ...limited, program, "pool.lease": "request" })).toEqual([Reason.none]);
  });

  test("gives its slot back before the program knows of it", () => {
    const changes = {
      ...limited,
      ...inTurn("begin; query 5; call 900; commit", "call 300; query 5"),
      "pool.max": null,
      "database.maxConnections": 1,
      "database.reserved": 0,
    };
    expect(reasonsOf(changes)).toEqual([Reason.idleInTransaction, Reason.none]);
  });

  test("waits in the pool for a victim, where a plain transaction came back", () => {
    const changes = {
      ...inTurn('sql "BEGIN"', "call 400; query 1", "call 400; query 1"),
      ...limited,
    };
    expect(reasonsOf(changes)).toEqual([Reason.none, Reason.idleInTransaction, Reason.none]);
  });

  test("is over once: one that its pool has closed is not ended again, and gives back one slot", () => {
    const changes = {
      ...limited,
      ...inTurn('sql "BEGIN"', "call 500; query 5", "call 500; query 5"),
      "arrivals.atMs": [0, 0, 0],
      "pool.max": null,
      "pool.maxIdle": 0,
      "database.maxConnections": 1,
      "database.reserved": 0,
    };
    expect(reasonsOf(changes)).toEqual([Reason.none, Reason.none, Reason.databaseFull]);
  });

  test("is not waited for: who is done is done", () => {
    const trace = runWith({ ...limited, ...inTurn('sql "BEGIN"') });
    expect(trace.endedAt).toBe(1_000);
  });
});
