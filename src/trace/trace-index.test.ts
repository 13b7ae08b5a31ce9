import fc from "fast-check";
import { expect, test } from "vitest";
import { TraceBuilder } from "../../test/support/build-trace.ts";
import { tries } from "../../test/support/runs.ts";
import { TraceIndex } from "./trace-index.ts";
import { Hold, Wait } from "./words.ts";

/** Request 0 queries, calls and queries with one connection; request 1 waits for it. */
const trace = new TraceBuilder()
  .opensAtStart(1)
  .arrives(0, 0)
  .arrives(1, 5)
  .holds(0, "unit", 0, 30, { place: 0 })
  .holds(1, "unit", 5, 40, { place: 1 })
  .leases(0, 0, 30)
  .leases(1, 30, 40)
  .waits(0, "query", 0, 10, { place: 0 })
  .waits(0, "call", 10, 20, { place: 1 })
  .waits(0, "query", 20, 30, { place: 2 })
  .waits(1, "connection", 5, 30, { place: 0 })
  .waits(1, "query", 30, 40, { place: 0 })
  .answers(0, 30)
  .answers(1, 40)
  .build();
const index = new TraceIndex(trace);

const waitAt = (task: number, at: number) => trace.waits.kind[index.waitOf(task, at * 1000)];

test("a task waits for one thing at a time, from its arrival until its end", () => {
  expect(waitAt(1, 4)).toBeUndefined();
  expect(waitAt(1, 5)).toBe(Wait.connection);
  expect(waitAt(1, 29.999)).toBe(Wait.connection);
  expect(waitAt(1, 30)).toBe(Wait.query);
  expect(waitAt(1, 40)).toBeUndefined();
  expect(index.waitOf(7, 10)).toBe(-1);
});

test("what is waited for and held at an instant", () => {
  const tasks = (rows: number[], of: Int32Array) => rows.map((row) => of[row]);
  expect(tasks(index.waitsAt(15_000), trace.waits.task)).toEqual([0, 1]);
  expect(tasks(index.holdsAt(15_000), trace.holds.task)).toEqual([0, 0, 1]);
  expect(index.holdsAt(40_000)).toEqual([]);
});

test("a task's holds come in the order in which they began", () => {
  expect([...index.holdsOf(1)].map((row) => trace.holds.kind[row])).toEqual([
    Hold.unit,
    Hold.connection,
  ]);
});

test("the waits that fall into a span, partly or whole", () => {
  const during = (from: number, to: number) => {
    const steps: number[] = [];
    index.eachWaitDuring(0, from * 1000, to * 1000, (row) => steps.push(trace.waits.place[row]!));
    return steps;
  };
  expect(during(5, 25)).toEqual([0, 1, 2]);
  expect(during(10, 20)).toEqual([1]);
  expect(during(40, 50)).toEqual([]);
});

test("a lane has the holds of one slot, thread or core", () => {
  const holders = (hold: Hold, place: number) =>
    [...index.lane(hold, 0, place)].map((row) => trace.holds.task[row]);
  expect(holders(Hold.connection, 0)).toEqual([0, 1]);
  expect(holders(Hold.unit, 1)).toEqual([1]);
  expect(holders(Hold.unit, 2)).toEqual([]);
  expect([...index.lane(Hold.unit, 3, 0)]).toEqual([]);
});

test("marks between two instants, the later one not included", () => {
  expect(index.marksBetween(0, 5000)).toEqual([0, 2]);
  expect(index.marksBetween(5000, 40_000)).toEqual([2, 4]);
});

test("stepping goes from one change to the next and back", () => {
  const forwards: number[] = [];
  for (let at = index.nextEvent(-1); at !== null; at = index.nextEvent(at)) forwards.push(at);
  expect(forwards).toEqual([0, 5000, 10_000, 20_000, 30_000, 40_000]);
  expect(index.previousEvent(10_000)).toBe(5000);
  expect(index.previousEvent(10_001)).toBe(10_000);
  expect(index.previousEvent(0)).toBeNull();
});

test("every answer agrees with reading the whole trace", () => {
  const wait = fc.record({
    task: fc.nat(5),
    from: fc.nat(50),
    length: fc.nat(20),
    place: fc.nat(3),
  });
  fc.assert(
    fc.property(fc.array(wait, { maxLength: 60 }), fc.nat(70), (spans, at) => {
      const builder = new TraceBuilder();
      for (const { task, from, length, place } of spans) {
        builder
          .waits(task, "query", from, from + length)
          .holds(task, "core", from, from + length, { place });
      }
      const built = builder.build(6);
      const asked = new TraceIndex(built);
      const all = Array.from({ length: built.waits.count }, (_, row) => row);
      const { task, from, to } = built.waits;
      const active = all.filter((row) => from[row]! <= at * 1000 && at * 1000 < to[row]!);
      expect(asked.waitsAt(at * 1000)).toEqual(active);
      const ofTask = all.filter((row) => task[row] === 3);
      expect([...asked.waitsOf(3)]).toEqual(ofTask);
      expect([...asked.holdsOf(3)].sort((a, b) => a - b)).toEqual(ofTask);
      const inLane = all.filter((row) => built.holds.place[row] === 2);
      const lane = [...asked.lane(Hold.core, 0, 2)];
      expect(lane.toSorted((a, b) => a - b)).toEqual(inLane);
      expect(lane).toEqual(lane.toSorted((a, b) => from[a]! - from[b]! || a - b));
    }),
    tries(100, 2_000),
  );
});

test("who has a place at an instant, and nobody where none has", () => {
  const holderAt = (at: number) => trace.holds.task[index.holdAt(Hold.connection, 0, 0, at * 1000)];
  expect([0, 29.999, 30, 39.999].map(holderAt)).toEqual([0, 0, 1, 1]);
  expect(holderAt(40)).toBeUndefined();
  expect(index.holdAt(Hold.connection, 0, 1, 10_000)).toBe(-1);
});
