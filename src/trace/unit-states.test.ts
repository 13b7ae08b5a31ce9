import { expect, test } from "vitest";
import { TraceBuilder } from "../../test/support/build-trace.ts";
import { TraceIndex } from "./trace-index.ts";
import { UnitState, UnitStates } from "./unit-states.ts";

const trace = new TraceBuilder()
  .arrives(0, 5)
  .waits(0, "unit", 5, 10)
  .waits(0, "core", 10, 12)
  .waits(0, "compute", 12, 20)
  .waits(0, "connection", 20, 25)
  .waits(0, "query", 25, 30)
  .waits(0, "commit", 30, 32)
  .waits(0, "call", 32, 50)
  .holds(0, "unit", 10, 50)
  .answers(0, 50)
  .arrives(1, 60)
  .waits(1, "compute", 60, 61)
  .holds(1, "unit", 60, 61)
  .answers(1, 61)
  .build();

test("a thread does what the request in it does, and is free between requests", () => {
  const segments = new UnitStates(new TraceIndex(trace)).of(0, 0);
  const names = Object.keys(UnitState);
  const lines = Array.from(
    { length: segments.count },
    (_, row) =>
      `${segments.from[row]! / 1000} ${names[segments.state[row]!]} ${segments.task[row]}`,
  );
  expect(lines).toEqual([
    "0 free -1",
    "10 ready 0",
    "12 computing 0",
    "20 waitingForConnection 0",
    "25 querying 0",
    "32 calling 0",
    "50 free -1",
    "60 computing 1",
  ]);
});

test("the state at an instant", () => {
  const states = new UnitStates(new TraceIndex(trace));
  const stateAt = (at: number) => states.of(0, 0).state[states.at(0, 0, at * 1000)];
  expect([0, 11, 31, 55].map(stateAt)).toEqual([
    UnitState.free,
    UnitState.ready,
    UnitState.querying,
    UnitState.free,
  ]);
  expect(states.at(0, 0, 61_000)).toBe(-1);
});
