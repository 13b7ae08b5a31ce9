import { expect, test } from "vitest";
import { TraceBuilder } from "../../test/support/build-trace.ts";
import { NEVER } from "../kernel/time.ts";
import { answeredUpTo, inServerAt, NO_OUTCOME, requestTable } from "./requests.ts";
import { Mark, Reason } from "./words.ts";

const table = requestTable(
  new TraceBuilder()
    .arrives(0, 0)
    .arrives(1, 10)
    .arrives(2, 20)
    .answers(1, 30)
    .marks("refused", 40, { task: 0, detail: Reason.databaseFull })
    .build(4),
);

test("each request has its arrival, its end, how it ended and why", () => {
  expect([...table.arrivedAt]).toEqual([0, 10_000, 20_000, NEVER]);
  expect([...table.endedAt]).toEqual([40_000, 30_000, NEVER, NEVER]);
  expect([...table.outcome]).toEqual([Mark.refused, Mark.answered, NO_OUTCOME, NO_OUTCOME]);
  expect(table.reason[0]).toBe(Reason.databaseFull);
});

test("counts at an instant include what happens at that instant", () => {
  expect(answeredUpTo(table, 29_999)).toBe(0);
  expect(answeredUpTo(table, 30_000)).toBe(1);
  expect(inServerAt(table, 20_000)).toBe(3);
  expect(inServerAt(table, 40_000)).toBe(1);
});
