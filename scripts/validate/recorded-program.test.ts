import { describe, expect, test } from "vitest";
import { parseProgram } from "../../src/program/parse.ts";
import { programText } from "./recorded-program.ts";
import type { RecordedScenario, RecordedStep } from "./recording.ts";

/** A recorded program in our words; it must be one that can be read. */
function text(runtime: string, lease: string, ...program: readonly RecordedStep[]): string {
  const recorded: RecordedScenario = {
    id: "one",
    claim: "tx",
    runtime,
    lease,
    program,
    arrivals: [0],
    concurrency: {},
    pool: {},
    dbMaxConnections: 100,
    dbSuperuserReserved: 3,
  };
  const written = programText(recorded);
  expect(parseProgram(written).problems).toEqual([]);
  return written;
}

const query = { kind: "query", ms: 50 };
const insert = { kind: "sql", sql: "insert into ledger(who) values ('r0')" };

test("steps have other names, flags stand behind them, quotes are doubled", () => {
  expect(text("go-database-sql", "query", { kind: "cpu", ms: 2 }, { kind: "http", ms: 200 })).toBe(
    "compute 2; call 200",
  );
  const open = { ...query, holdRows: true };
  expect(text("go-database-sql", "query", open, query, { kind: "closeRows" })).toBe(
    "query 50 open; query 50; close",
  );
  const leaks = [
    { ...query, leakRows: true },
    { ...query, leakRows: true, leakCtx: true },
  ];
  expect(text("go-database-sql", "query", ...leaks)).toBe("query 50 leak; query 50 leak until end");
  expect(text("node-pg-pool", "request", query, { ...query, via: "pool" })).toBe(
    "query 50; query 50 via pool",
  );
  expect(text("node-pg-pool", "query", { kind: "sql", sql: 'set "x" = 1' })).toBe(
    'sql "set ""x"" = 1"',
  );
});

test("a transaction that is never ended is forgotten", () => {
  expect(text("rails-activerecord-thread", "request", { kind: "begin" }, query)).toBe(
    "begin; query 50; forget",
  );
});

describe("SQLAlchemy", () => {
  test("commits after each query, or leaves its end to the pool", () => {
    const program = [query, { kind: "http", ms: 200 }, query];
    expect(text("sqlalchemy-threads", "commit", ...program)).toBe(
      "begin; query 50; commit; call 200; begin; query 50; commit",
    );
    expect(text("sqlalchemy-threads", "query", query)).toBe("begin; query 50; rollback");
    expect(text("sqlalchemy-threads", "request", query)).toBe("query 50");
  });

  test("begins by itself on a connection that the program has checked out", () => {
    const program = [{ kind: "checkout" }, insert, query, { kind: "release" }];
    expect(text("sqlalchemy-threads", "explicit", ...program)).toBe(
      `checkout; begin; sql "${insert.sql}"; query 50; forget; release`,
    );
  });
});
