import { expect, test } from "vitest";
import { TraceBuilder } from "../../test/support/build-trace.ts";
import { checkoutTimes } from "./checkouts.ts";
import { TraceIndex } from "./trace-index.ts";

const times = (builder: TraceBuilder) =>
  [...checkoutTimes(new TraceIndex(builder.build()))].map((micros) => micros / 1000);

test("a checkout takes from asking until having a connection; none if one lay idle", () => {
  const builder = new TraceBuilder()
    .arrives(0, 0)
    .leases(0, 0, 10)
    .waits(0, "connection", 20, 25)
    .leases(0, 25, 30)
    .leases(0, 40, 50)
    .answers(0, 50);
  expect(times(builder)).toEqual([0, 5, 0]);
});

test("a wait in two parts is one checkout; two checkouts in a row are two", () => {
  const builder = new TraceBuilder()
    .arrives(0, 0)
    .waits(0, "connection", 0, 5)
    .waits(0, "connection", 5, 7)
    .leases(0, 7, 30)
    .waits(0, "connection", 7, 9, { place: 1 })
    .leases(0, 9, 20)
    .answers(0, 30);
  expect(times(builder)).toEqual([7, 2]);
});

test("a checkout that fails counts with the time it took to fail", () => {
  const builder = new TraceBuilder()
    .arrives(0, 0)
    .leases(0, 0, 3)
    .waits(0, "connection", 10, 60)
    .marks("timedOut", 60, { task: 0 });
  expect(times(builder)).toEqual([0, 50]);
});

test("what the pool opens for itself is nobody's checkout", () => {
  const builder = new TraceBuilder().arrives(0, 0).answers(0, 1).waits(1, "connection", 0, 9);
  expect(times(builder)).toEqual([]);
});
