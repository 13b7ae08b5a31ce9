import { describe, expect, test } from "vitest";
import { runWith } from "../../test/support/picture.ts";
import type { Changes } from "../scenario/scenario.ts";
import { committedRowsAt } from "../trace/committed-rows.ts";
import { isOutcome, Mark, Reason } from "../trace/words.ts";

const NAMES: Readonly<Partial<Record<Mark, string>>> = {
  [Mark.begun]: "begun",
  [Mark.committed]: "committed",
  [Mark.rolledBack]: "rolled back",
  [Mark.wrote]: "wrote",
  [Mark.read]: "read",
  [Mark.sessionMismatch]: "mismatch",
  [Mark.commitElsewhere]: "elsewhere",
};

/** What is marked of sessions, as "request: what". */
function marksOf(changes: Changes): string[] {
  const { marks } = runWith(changes);
  return Array.from({ length: marks.count }, (_, row) => row).flatMap((row) => {
    const name = NAMES[marks.kind[row] as Mark];
    const detail = marks.kind[row] === Mark.read ? ` ${marks.detail[row]}` : "";
    return name === undefined ? [] : [`${marks.task[row]}: ${name}${detail}`];
  });
}

/** Each request has a program of its own; they come one after another, for one connection. */
function inTurn(...programs: readonly string[]): Changes {
  return {
    program: programs.join(" | "),
    "arrivals.kind": "list",
    "arrivals.atMs": programs.map((_, index) => index * 100),
    "arrivals.programOf": programs.map((_, index) => index),
    "pool.max": 1,
    "pool.lease": "explicit",
  };
}

const insert = 'sql "insert into ledger values (1)"';
const select = 'sql "select count(*) from ledger"';

test("a pool that rolls back on return ends no transaction that another connection is in", () => {
  const program = "begin; query 5; query 3 via pool; query 2; commit";
  const changes = { ...inTurn(program), "pool.max": 2, "pool.lease": "request" };
  expect(marksOf({ ...changes, "pool.onReturn": "rollback" })).toEqual([
    "0: begun",
    "0: committed",
  ]);
});

describe("a transaction by plain statements", () => {
  test("stays open when its connection comes back: the next one works in it, and loses it all", () => {
    const changes = inTurn(
      `checkout; sql "BEGIN"; ${insert}; release`,
      `${insert}; ${select}`,
      'sql "ROLLBACK"',
    );
    expect(marksOf(changes)).toEqual([
      "0: begun",
      "0: wrote",
      "1: wrote",
      "1: read 2",
      "2: rolled back",
    ]);
    expect(committedRowsAt(runWith(changes), Number.POSITIVE_INFINITY)).toEqual([]);
  });

  test("is joined by the next BEGIN, ended by the first COMMIT; the second finds none", () => {
    const naive = `sql "BEGIN"; ${insert}; call 200; sql "COMMIT"`;
    const changes = { ...inTurn(naive, naive), "pool.lease": "statement" };
    expect(marksOf(changes)).toEqual([
      "0: begun",
      "0: wrote",
      "1: begun",
      "1: wrote",
      "0: committed",
      "1: elsewhere",
    ]);
    const trace = runWith(changes);
    expect(committedRowsAt(trace, 202_000)).toEqual([]);
    expect(committedRowsAt(trace, 250_000)).toEqual([0, 1]);
  });

  test("commits what was open where MySQL begins another", () => {
    const changes = {
      ...inTurn(`sql "BEGIN"; ${insert}`, 'sql "BEGIN"'),
      "database.kind": "mysql",
    };
    expect(marksOf(changes)).toEqual(["0: begun", "0: wrote", "1: committed", "1: begun"]);
  });
});

test("who reads sees what is committed and its own, and nobody else's", () => {
  const changes = {
    ...inTurn(`begin; ${insert}; call 200; ${select}; commit`, select, `call 300; ${select}`),
    "pool.max": null,
    "pool.lease": "statement",
  };
  expect(marksOf(changes)).toEqual([
    "0: begun",
    "0: wrote",
    "1: read 0",
    "0: read 1",
    "0: committed",
    "2: read 1",
  ]);
});

describe("a commit that reaches a connection without its transaction", () => {
  const commits = { program: `begin; ${insert}; commit`, "pool.lease": "careless" };
  const endOf = (changes: Changes) => {
    const { marks } = runWith(changes);
    const last = marks.kind.subarray(0, marks.count).findIndex((kind) => isOutcome(kind as Mark));
    return [marks.kind[last], marks.detail[last]];
  };

  test("fails nobody whose driver asks the database, which only warns", () => {
    for (const runtime of ["go", "rails", "node", "sqlalchemy"]) {
      const changes = { ...commits, "pool.max": 2, "pool.reuse": "oldest", "pool.openAtStart": 2 };
      expect(endOf({ ...changes, "server.runtime": runtime })).toEqual([
        Mark.answered,
        Reason.none,
      ]);
    }
  });

  const jdbc = { ...commits, "server.runtime": "hikari" };

  test("is refused by JDBC, and what was written before it stays written", () => {
    expect(endOf(jdbc)).toEqual([Mark.failed, Reason.commitElsewhere]);
    expect(marksOf(jdbc)).toEqual(["0: wrote", "0: elsewhere"]);
    expect(committedRowsAt(runWith(jdbc), Number.POSITIVE_INFINITY)).toEqual([0]);
  });

  test("is none where the transaction has its connection, or nothing was begun at the server", () => {
    for (const program of [commits.program, "begin; commit", "begin; call 5; rollback"]) {
      const changes = { ...jdbc, program, "pool.lease": "statement" };
      expect(endOf(changes)).toEqual([Mark.answered, Reason.none]);
    }
  });

  test("a rollback is refused in the same way", () => {
    const refused = [Mark.failed, Reason.commitElsewhere];
    expect(endOf({ ...jdbc, program: `begin; ${insert}; rollback` })).toEqual(refused);
  });

  test("nobody minds where another's transaction is open: that one is committed", () => {
    const turns = inTurn(`begin; ${insert}; call 200; commit`, 'sql "BEGIN"');
    expect(marksOf({ ...jdbc, ...turns, "pool.lease": "careless" })).toEqual([
      "0: wrote",
      "1: begun",
      "0: committed",
    ]);
  });
});

describe("what a request keeps in a session", () => {
  const alone = (program: string) => marksOf({ program, "pool.lease": "request" });

  test("is there on the same connection, and gone on another", () => {
    expect(alone('sql "set x = 1"; sql "show x"')).toEqual([]);
    const two = 'checkout; sql "set x = 1"; checkout; sql "show x"; release; sql "show x"; release';
    expect(marksOf({ program: two, "pool.lease": "explicit" })).toEqual(["0: mismatch"]);
  });

  test("may be overwritten by who has the connection in between", () => {
    const program = 'sql "set x = 1"; call 150; sql "show x"';
    const changes = { ...inTurn(program, 'sql "set x = 2"'), "pool.lease": "statement" };
    expect(marksOf(changes)).toEqual(["0: mismatch"]);
  });

  test("meets who has set nothing, too", () => {
    expect(marksOf(inTurn('sql "set x = 1"', 'sql "show x"'))).toEqual(["1: mismatch"]);
    expect(marksOf(inTurn('sql "set x = 1"; sql "reset x"', 'sql "show x"'))).toEqual([]);
    expect(marksOf(inTurn('sql "set x = 1"', 'sql "discard all"; sql "show x"'))).toEqual([]);
  });

  test("a setting and a table go with a rollback, a prepared statement and a lock stay", () => {
    const kept =
      'sql "set x = 1"; sql "create temp table t (a int)"; sql "prepare p"; sql "lock 1"';
    const used = 'sql "show x"; sql "select from t"; sql "execute p"; sql "unlock 1"';
    expect(alone(`begin; ${kept}; ${used}; commit`)).toEqual(["0: begun", "0: committed"]);
    expect(alone(`begin; ${kept}; rollback; ${used}`)).toEqual([
      "0: begun",
      "0: rolled back",
      "0: mismatch",
      "0: mismatch",
    ]);
    expect(alone(`sql "set x = 1"; begin; sql "set x = 2"; rollback; sql "show x"`)).toEqual([
      "0: begun",
      "0: rolled back",
      "0: mismatch",
    ]);
  });

  test("a temporary table is no table of the database: what is written there is nobody's row", () => {
    const program = 'sql "create temp table t (a int)"; sql "insert into t values (1)"';
    expect(alone(`${program}; ${select}`)).toEqual(["0: read 0"]);
  });

  test("a lock is given back where it was taken, or not at all", () => {
    expect(alone('sql "lock 1"; sql "unlock 1"; sql "unlock 1"')).toEqual([]);
    expect(marksOf(inTurn('sql "lock 1"', 'sql "unlock 1"'))).toEqual(["1: mismatch"]);
  });

  test("is its branches' too", () => {
    const program = 'sql "set x = 1"; parallel { sql "show x" & call 1 }';
    expect(marksOf({ program, "pool.lease": "statement" })).toEqual([]);
  });
});
