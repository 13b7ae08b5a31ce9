import { describe, expect, test } from "vitest";
import { TraceBuilder } from "../../test/support/build-trace.ts";
import { runWith } from "../../test/support/picture.ts";
import type { Changes } from "../scenario/scenario.ts";
import { activityAt } from "./activity.ts";
import { Reason } from "./words.ts";

/** A transaction with a call in it; a second connection stays idle. */
function run(): TraceBuilder {
  return new TraceBuilder()
    .opensAtStart(2)
    .arrives(0, 0)
    .marks("begun", 10, { task: 0, place: 0 })
    .waits(0, "query", 10, 20)
    .waits(0, "call", 20, 40)
    .waits(0, "commit", 40, 41)
    .marks("committed", 41, { task: 0, place: 0 })
    .waits(0, "call", 41, 50)
    .leases(0, 10, 41)
    .answers(0, 50);
}

function statesAt(builder: TraceBuilder, ms: number): string {
  const { active, idle, idleInTransaction } = activityAt(builder.build(), ms * 1_000);
  return `${active} active, ${idle} idle, ${idleInTransaction} in transaction`;
}

test("a session is active in a statement, idle in transaction between two, else idle", () => {
  expect(statesAt(run(), 5)).toBe("0 active, 2 idle, 0 in transaction");
  expect(statesAt(run(), 10)).toBe("1 active, 1 idle, 0 in transaction");
  expect(statesAt(run(), 20)).toBe("0 active, 1 idle, 1 in transaction");
  expect(statesAt(run(), 40)).toBe("1 active, 1 idle, 0 in transaction");
  expect(statesAt(run(), 41)).toBe("0 active, 2 idle, 0 in transaction");
});

test("of a request with two connections, the one leased last is active", () => {
  const two = run().waits(0, "query", 30, 35).leases(0, 30, 35, { place: 1 });
  expect(statesAt(two, 32)).toBe("1 active, 0 idle, 1 in transaction");
});

test("a closed connection is none, nor is one whose session the database has ended", () => {
  expect(statesAt(run().marks("closed", 45, { place: 1 }), 45)).toBe(
    "0 active, 1 idle, 0 in transaction",
  );
  const ended = run().marks("rolledBack", 30, { place: 0, detail: Reason.idleInTransaction });
  expect(statesAt(ended, 29)).toBe("0 active, 1 idle, 1 in transaction");
  expect(statesAt(ended, 30)).toBe("0 active, 1 idle, 0 in transaction");
});

describe("behind a pooler", () => {
  const changes: Changes = {
    program: "begin; query 5; call 20; query 5; commit; call 20; query 5",
    "arrivals.count": 3,
    "pooler.mode": "transaction",
    "pooler.size": 2,
    "pooler.openAtStart": 2,
    "pool.openAtStart": 3,
  };

  test("the database sees the pooler's sessions, not the clients'", () => {
    const trace = runWith(changes);
    const statesOf = (ms: number) => {
      const { active, idle, idleInTransaction, aborted } = activityAt(trace, ms * 1_000);
      return [active, idle, idleInTransaction, aborted];
    };
    // Two transactions have both sessions, and the third client waits.
    expect(statesOf(2)).toEqual([2, 0, 0, 0]);
    expect(statesOf(15)).toEqual([0, 0, 2, 0]);
    // They are over and call; the third has begun.
    expect(statesOf(32)).toEqual([1, 1, 0, 0]);
    expect(statesOf(40)).toEqual([0, 1, 1, 0]);
    expect(statesOf(200)).toEqual([0, 2, 0, 0]);
  });
});
