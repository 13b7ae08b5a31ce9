import fc from "fast-check";
import { expect, test } from "vitest";
import { tries } from "../../test/support/runs.ts";
import { meaningOf } from "./sql.ts";

function kindsOf(...statements: string[]): string[] {
  return statements.map((sql) => meaningOf(sql).kind);
}

test("transactions, in every spelling", () => {
  expect(kindsOf("BEGIN", "begin work", "Start  Transaction isolation level serializable")).toEqual(
    ["begin", "begin", "begin"],
  );
  expect(kindsOf("COMMIT", "end;", "commit work")).toEqual(["commit", "commit", "commit"]);
  expect(kindsOf("ROLLBACK", " abort ; ", "rollback transaction")).toEqual([
    "rollback",
    "rollback",
    "rollback",
  ]);
});

test("a savepoint, and what two-phase commit does, is no end of a transaction", () => {
  expect(
    kindsOf("rollback to savepoint a", "rollback work to a", "savepoint a", "release savepoint a"),
  ).toEqual(["nothing", "nothing", "nothing", "nothing"]);
  expect(kindsOf("commit prepared 'a'", "prepare transaction 'a'")).toEqual(["nothing", "nothing"]);
});

test("rows, and the table they are of", () => {
  expect(meaningOf("insert into ledger(who,note) values ('r0','x')")).toEqual({
    kind: "write",
    name: "ledger",
  });
  expect(meaningOf("UPDATE only Ledger SET note = 'y'")).toEqual({ kind: "write", name: "ledger" });
  expect(kindsOf("delete from ledger", "select count(*), f() is not null from ledger")).toEqual([
    "write",
    "read",
  ]);
  expect(meaningOf("select who from ledger order by id")).toEqual({ kind: "read", name: "ledger" });
});

test("settings", () => {
  const kept = { kind: "keep", what: "setting", name: "statement_timeout" };
  expect(meaningOf("set statement_timeout='4321ms'")).toEqual(kept);
  expect(meaningOf("SET SESSION statement_timeout TO 5")).toEqual(kept);
  expect(meaningOf("show statement_timeout")).toEqual({ ...kept, kind: "use" });
  expect(meaningOf("reset statement_timeout")).toEqual({ ...kept, kind: "forget" });
  expect(meaningOf("reset all")).toEqual({ kind: "forget", what: "setting", name: "*" });
  expect(meaningOf("set time zone 'UTC'")).toEqual({ ...kept, name: "time zone" });
  expect(meaningOf("show time zone")).toEqual({ ...kept, kind: "use", name: "time zone" });
});

test("what holds for one transaction alone does not last", () => {
  expect(kindsOf("set local x = 1", "set transaction read only", "lock table ledger")).toEqual([
    "nothing",
    "nothing",
    "nothing",
  ]);
});

test("tables, statements, locks and channels of a session", () => {
  const of = (what: string, name: string) => ({ kind: "keep", what, name });
  expect(meaningOf("create temp table if not exists mine (a int)")).toEqual(of("table", "mine"));
  expect(meaningOf("create temporary table mine as select 1")).toEqual(of("table", "mine"));
  expect(meaningOf("drop table mine")).toEqual({ ...of("table", "mine"), kind: "forget" });
  expect(meaningOf("prepare p (int) as select $1")).toEqual(of("statement", "p"));
  expect(meaningOf("execute p(5)")).toEqual({ ...of("statement", "p"), kind: "use" });
  expect(meaningOf("deallocate all")).toEqual({ ...of("statement", "*"), kind: "forget" });
  expect(meaningOf("select pg_advisory_lock(1)")).toEqual(of("lock", "1"));
  expect(meaningOf("select pg_try_advisory_lock( 1, 2 )")).toEqual(of("lock", "1, 2"));
  expect(meaningOf("select pg_advisory_unlock(1)")).toEqual({ ...of("lock", "1"), kind: "forget" });
  expect(kindsOf("lock 1", "unlock 1", "select pg_advisory_unlock_all()")).toEqual([
    "keep",
    "forget",
    "forget",
  ]);
  expect(meaningOf("listen jobs")).toEqual(of("channel", "jobs"));
  expect(meaningOf("unlisten *")).toEqual({ ...of("channel", "*"), kind: "forget" });
  expect(meaningOf("DISCARD ALL")).toEqual({ kind: "discard" });
});

test("anything else leaves nothing", () => {
  expect(kindsOf("select 1", "vacuum", "", ";", "set", "show", "beginning", "ending")).toEqual(
    new Array(8).fill("nothing"),
  );
});

test("no text makes it fail", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      expect(meaningOf(text)).toHaveProperty("kind");
    }),
    tries(100, 2_000),
  );
});
