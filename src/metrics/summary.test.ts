import { expect, test } from "vitest";
import { TraceBuilder } from "../../test/support/build-trace.ts";
import { sandwichTrace } from "../../test/support/sandwich-trace.ts";
import { summarize } from "./summary.ts";

test("a run in numbers: what the scenario's lanes say, counted by hand", () => {
  const { timeMs, metrics, ...summary } = summarize(sandwichTrace().build());
  expect(timeMs).toMatchObject({ call: 100, connection: 175, unit: 0 });
  expect(metrics).toMatchObject({ "held-idle": 100, "last-answer": 140, "memory-peak": 150.4 });
  expect(summary).toEqual({
    requests: 4,
    answered: 2,
    refused: 1,
    timedOut: 1,
    failed: 0,
    abandoned: 0,
    unfinished: 0,
    errorsByReason: { databaseFull: 1, checkoutTimeout: 1 },
    makespanMs: 140,
    throughputPerSecond: 2 / 0.14,
    responseMs: { mean: 105, p50: 70, p95: 140, p99: 140, max: 140 },
    checkoutMs: { count: 4, total: 175, mean: 43.75, p50: 5, p95: 100, p99: 100, max: 100 },
    connections: { peak: 1, peakQuerying: 1, peakLeased: 1, opened: 1, rejected: 1 },
    latencyAllMs: { mean: 78.75, p50: 70, p95: 140, p99: 140, max: 140 },
    heldMs: 140,
    heldIdleMs: 100,
    pinnedMs: 0,
    closedByReason: {},
    eventCount: 0,
  });
});

test("requests that the end of the run cut off are not over, and in no mean", () => {
  const summary = summarize(
    new TraceBuilder().arrives(0, 0).answers(0, 10).arrives(1, 5).waits(1, "call", 5, 30).build(3),
  );
  expect(summary).toMatchObject({ requests: 3, answered: 1, unfinished: 2, makespanMs: 10 });
  expect(summary.latencyAllMs.max).toBe(10);
});

test("where nothing was counted JSON says null", () => {
  const written = JSON.parse(JSON.stringify(summarize(new TraceBuilder().build())));
  expect(written.responseMs.p95).toBeNull();
  expect(written.throughputPerSecond).toBeNull();
  expect(written.connections.peak).toBe(0);
});
