import { expect, test } from "vitest";
import { TraceBuilder } from "../../test/support/build-trace.ts";
import { committedRowsAt } from "./committed-rows.ts";

const first = { task: 0, place: 0 };
const second = { task: 1, place: 0 };
const elsewhere = { task: 1, place: 1 };

function seenAt(builder: TraceBuilder, ms: number): readonly number[] {
  return committedRowsAt(builder.build(2), ms * 1_000);
}

test("a row outside a transaction is seen at once", () => {
  const run = new TraceBuilder().marks("wrote", 5, first);
  expect(seenAt(run, 4)).toEqual([]);
  expect(seenAt(run, 5)).toEqual([0]);
});

test("one in a transaction when that is committed, or never", () => {
  const run = new TraceBuilder().marks("begun", 1, first).marks("wrote", 2, first);
  expect(seenAt(run.marks("committed", 5, first), 4)).toEqual([]);
  expect(seenAt(run, 5)).toEqual([0]);
  const undone = new TraceBuilder().marks("begun", 1, first).marks("wrote", 2, first);
  expect(seenAt(undone.marks("rolledBack", 5, first).marks("wrote", 6, second), 9)).toEqual([1]);
});

test("a transaction is the connection's: who works in it shares its fate", () => {
  const run = new TraceBuilder()
    .marks("begun", 1, first)
    .marks("wrote", 2, first)
    .marks("wrote", 3, second)
    .marks("wrote", 4, elsewhere);
  expect(seenAt(run, 4)).toEqual([1]);
  expect(seenAt(run.marks("committed", 5, second), 5)).toEqual([1, 0, 1]);
});

test("a begin in an open transaction changes nothing, nor does a commit without one", () => {
  const run = new TraceBuilder()
    .marks("begun", 1, first)
    .marks("wrote", 2, first)
    .marks("begun", 3, { ...second, detail: 1 })
    .marks("commitElsewhere", 4, elsewhere);
  expect(seenAt(run, 4)).toEqual([]);
  expect(seenAt(run.marks("committed", 5, second), 5)).toEqual([0]);
});

test("a connection that is closed takes its transaction with it", () => {
  const run = new TraceBuilder()
    .marks("begun", 1, first)
    .marks("wrote", 2, first)
    .marks("closed", 3, { place: 0 })
    .marks("wrote", 5, second);
  expect(seenAt(run, 9)).toEqual([1]);
});
