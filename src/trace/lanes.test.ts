import { expect, test } from "vitest";
import { TraceBuilder } from "../../test/support/build-trace.ts";
import { sandwichTrace } from "../../test/support/sandwich-trace.ts";
import { lanes } from "./lanes.ts";
import { TraceIndex } from "./trace-index.ts";

test("a run is a picture: who queries, calls, waits, and whose each connection is", () => {
  expect(lanes(new TraceIndex(sandwichTrace().build()), { column: 10_000 })).toBe(
    [
      "request 0    qcccccq",
      "request 1    -------qcccccq",
      "request 2    ----------x",
      "request 3      x",
      "connection 0 00000001111111",
      "connection 1   o",
    ].join("\n"),
  );
});

test("what goes on beyond the last column says so", () => {
  const index = new TraceIndex(sandwichTrace().build());
  expect(lanes(index, { column: 10_000, from: 60_000, to: 90_000, mostRequests: 2 })).toBe(
    ["request 0    q", "request 1    -qc…", "… 2 more", "connection 0 011…", "connection 1"].join(
      "\n",
    ),
  );
});

test("a column shows what filled most of it, and a short thing rather than nothing", () => {
  const trace = new TraceBuilder()
    .arrives(0, 0)
    .waits(0, "unit", 0, 4)
    .waits(0, "query", 4, 7)
    .waits(0, "compute", 7, 8)
    .waits(0, "core", 8, 10)
    .waits(0, "query", 10, 10.1)
    .answers(0, 10.1)
    .build();
  expect(lanes(new TraceIndex(trace), { column: 10_000 })).toBe("request 0 .q");
});

test("statements that follow one another count together", () => {
  const trace = new TraceBuilder()
    .arrives(0, 0)
    .waits(0, "begin", 0, 3)
    .waits(0, "query", 3, 6)
    .waits(0, "call", 6, 10)
    .answers(0, 10)
    .build();
  expect(lanes(new TraceIndex(trace), { column: 10_000 })).toBe("request 0 q");
});

test("connections of several processes are named by process and slot", () => {
  const trace = new TraceBuilder({ processes: 2, slots: [1, 1] })
    .arrives(0, 0)
    .waits(0, "query", 0, 10)
    .leases(0, 0, 10, { process: 1 })
    .answers(0, 10)
    .build();
  expect(lanes(new TraceIndex(trace), { column: 5000 })).toBe(
    ["request 0      qq", "connection 0:0", "connection 1:0 00"].join("\n"),
  );
});
