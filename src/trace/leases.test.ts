import { expect, test } from "vitest";
import { TraceBuilder } from "../../test/support/build-trace.ts";
import { leaseTable } from "./leases.ts";
import { TraceIndex } from "./trace-index.ts";

test("each lease: how long, how much of it held idle, how much pinned", () => {
  const trace = new TraceBuilder()
    .opensAtStart(1)
    .arrives(0, 0)
    .waits(0, "query", 0, 10)
    .waits(0, "call", 10, 60)
    .waits(0, "begin", 60, 61)
    .marks("begun", 61, { task: 0 })
    .waits(0, "query", 61, 70)
    .waits(0, "commit", 70, 72)
    .marks("committed", 72, { task: 0 })
    .leases(0, 0, 75)
    .answers(0, 80)
    .arrives(1, 80)
    .waits(1, "check", 80, 82)
    .leases(1, 80, 90)
    .answers(1, 90)
    .build();
  const table = leaseTable(new TraceIndex(trace));
  const ms = (column: Float64Array) => [...column].map((micros) => micros / 1000);
  expect(ms(table.held)).toEqual([75, 10]);
  expect(ms(table.idle)).toEqual([53, 8]);
  expect(ms(table.pinned)).toEqual([11, 0]);
});
