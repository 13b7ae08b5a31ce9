import { expect, test } from "vitest";
import { TraceBuilder } from "../../test/support/build-trace.ts";
import { sandwichTrace } from "../../test/support/sandwich-trace.ts";
import { atPlayhead } from "./at-playhead.ts";
import { connectionsNow } from "./connections-now.ts";
import { metrics } from "./index.ts";
import { RunFacts } from "./run-facts.ts";

const facts = new RunFacts(sandwichTrace().build());
const numbers = Object.fromEntries(metrics.map((metric) => [metric.id, metric.compute(facts)]));

test("every metric has an id and a label of its own and says what it counts", () => {
  const all = [...metrics, ...atPlayhead];
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  for (const { id, sentence } of all) {
    expect(id).toMatch(/^[a-z0-9-]+$/);
    expect(sentence).toMatch(/^[A-Z].*\.$/);
  }
});

test("every metric of a run with nothing in it is nothing, and none throws; memory stands ready", () => {
  const empty = new RunFacts(new TraceBuilder().build());
  for (const metric of metrics) {
    const standing = metric.id === "memory-peak" ? 150 : 0;
    expect(metric.compute(empty) || 0).toBe(standing);
  }
  for (const metric of atPlayhead) expect(metric.compute(empty, 0)).toBe(0);
});

test("held idle is the greater part of a lease around a slow call", () => {
  expect(numbers["held-idle-share"]).toBeCloseTo(100 / 140, 12);
});

test("Little's law holds of the picture: waits tile every request's time", () => {
  expect(numbers["littles-law"]).toBe(1);
});

test("the headline numbers of a moment", () => {
  const at = (ms: number) =>
    Object.fromEntries(atPlayhead.map((metric) => [metric.id, metric.compute(facts, ms * 1000)]));
  expect(at(22)).toEqual({
    "waiting-for-connection-now": 3,
    "waiting-outside-now": 0,
    "held-idle-now": 1,
    "querying-now": 0,
    "open-now": 1,
    "idle-now": 0,
    "opening-now": 1,
    "pinned-now": 0,
    "session-active-now": 0,
    "session-idle-now": 1,
    "session-in-transaction-now": 0,
    "session-aborted-now": 0,
    "in-server-now": 4,
    "answered-now": 0,
  });
  expect(at(75)).toMatchObject({
    "waiting-for-connection-now": 1,
    "querying-now": 1,
    "answered-now": 1,
  });
});

test("once a run is over it has neither connections nor sessions", () => {
  const at = (moment: number) => {
    const all = atPlayhead.map((metric) => [metric.id, metric.compute(facts, moment)] as const);
    const now = Object.fromEntries(all);
    return [now["open-now"], now["session-idle-now"]! + now["session-active-now"]!];
  };
  expect(at(facts.trace.endedAt - 1)).toEqual([1, 1]);
  expect(at(facts.trace.endedAt)).toEqual([0, 0]);
});

test("connections at a moment: opening, idle, then pinned by a transaction", () => {
  const builder = new TraceBuilder()
    .opensAtStart(1)
    .arrives(0, 10)
    .leases(0, 10, 60)
    .marks("begun", 20, { task: 0, place: 0 })
    .waits(0, "begin", 10, 20)
    .waits(0, "query", 20, 50)
    .marks("committed", 60, { task: 0, place: 0 });
  const run = new RunFacts(builder.build());
  const at = (ms: number) =>
    connectionsNow.map((metric) => metric.compute(run, ms * 1000)).join(" ");
  expect([at(5), at(15), at(30)]).toEqual(["1 0 0", "0 0 0", "0 0 1"]);
});

test("statements are counted from being sent, and waits without those who did not wait", () => {
  const builder = new TraceBuilder().opensAtStart(1).arrives(0, 0).leases(0, 0, 30);
  builder.waits(0, "query", 0, 30).answers(0, 30).arrives(1, 10);
  builder.waits(1, "connection", 10, 30).leases(1, 30, 50).waits(1, "query", 30, 50).answers(1, 50);
  const run = new RunFacts(builder.build());
  const number = (id: string) => metrics.find((metric) => metric.id === id)!.compute(run);
  expect([number("operation-mean"), number("operation-max")]).toEqual([25, 30]);
  expect([number("checkout-mean"), number("checkout-waited-mean")]).toEqual([10, 20]);
  expect(number("server-connection-use")).toBeNaN();
});
