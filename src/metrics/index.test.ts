import { expect, test } from "vitest";
import { TraceBuilder } from "../../test/support/build-trace.ts";
import { sandwichTrace } from "../../test/support/sandwich-trace.ts";
import { atPlayhead } from "./at-playhead.ts";
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
    "in-server-now": 4,
    "answered-now": 0,
  });
  expect(at(75)).toMatchObject({
    "waiting-for-connection-now": 1,
    "querying-now": 1,
    "answered-now": 1,
  });
});
