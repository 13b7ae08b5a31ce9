import { expect, test } from "vitest";
import { run } from "../runner/run.ts";
import { sandwich } from "../scenario/catalogue/sandwich.ts";
import { variantScenario } from "../scenario/changes.ts";
import { readScenario } from "../scenario/read.ts";
import { handOversTo, holdersOf } from "./hand-overs.ts";
import { TraceIndex } from "./trace-index.ts";
import { Wait } from "./words.ts";

const indexOf = (changes: object) => {
  const { scenario, problems } = readScenario(changes);
  expect(problems).toEqual([]);
  return new TraceIndex(run(scenario));
};

test("who waits gets the connection that another request releases at that instant", () => {
  const index = new TraceIndex(run(variantScenario(sandwich, 0)));
  const { holds, waits } = index.trace;
  const [first, ...others] = handOversTo(index, 31);
  expect(others).toEqual([]);
  expect(waits.kind[first!.wait]).toBe(Wait.connection);
  expect(holds.task[first!.got]).toBe(31);
  expect(holds.task[first!.released]).toBe(26);
  expect(holds.to[first!.released]).toBe(first!.at);
  expect(holds.place[first!.released]).toBe(holds.place[first!.got]);
});

test("every hand-over of a whole run is one: the same place, the same instant, another task", () => {
  const index = new TraceIndex(run(variantScenario(sandwich, 0)));
  const { holds, waits } = index.trace;
  let count = 0;
  for (let task = 0; task < index.trace.requestCount; task++) {
    for (const { wait, got, released } of handOversTo(index, task)) {
      count++;
      expect(waits.to[wait]).toBe(holds.from[got]);
      expect(holds.to[released]).toBe(holds.from[got]);
      expect(holds.place[released]).toBe(holds.place[got]);
      expect(holds.task[released]).not.toBe(task);
    }
  }
  expect(count).toBeGreaterThan(250);
});

test("one that opens its connection itself got it from nobody", () => {
  const index = indexOf({
    program: "query 5",
    arrivals: { kind: "burst", count: 1 },
    pool: { max: 2, openAtStart: 0, openingMs: 30 },
  });
  expect(handOversTo(index, 0)).toMatchObject([{ released: -1 }]);
});

test("one that gives up got nothing", () => {
  const index = indexOf({
    program: "query 500",
    arrivals: { kind: "burst", count: 2 },
    pool: { max: 1, openAtStart: 1, checkoutTimeoutMs: 50 },
  });
  expect(handOversTo(index, 1)).toEqual([]);
});

test("a place outside is ended by the request whose unit becomes free", () => {
  const index = indexOf({
    program: "compute 5",
    arrivals: { kind: "burst", count: 2 },
    server: { threads: 1, processes: 1 },
  });
  const [handOver] = handOversTo(index, 1);
  expect(index.trace.holds.task[handOver!.released]).toBe(0);
});

test("who has what one waits for are the holders at that instant, of one's own pool", () => {
  const index = new TraceIndex(run(variantScenario(sandwich, 0)));
  const { holds } = index.trace;
  const wait = index.waitOf(31, 2_450_000);
  const holders = holdersOf(index, wait, 2_450_000).map((row) => holds.task[row]!);
  expect(holders.sort((a, b) => a - b)).toEqual([20, 21, 22, 23, 24]);
});
