import { describe, expect, test } from "vitest";
import { TraceBuilder } from "../../test/support/build-trace.ts";
import { runWith } from "../../test/support/picture.ts";
import { metrics } from "./index.ts";
import { RunFacts } from "./run-facts.ts";
import { summarize } from "./summary.ts";

function numbersOf(facts: RunFacts): Record<string, number> {
  return Object.fromEntries(metrics.map((metric) => [metric.id, metric.compute(facts)]));
}

function run(changes: Parameters<typeof runWith>[0]): Record<string, number> {
  return numbersOf(new RunFacts(runWith(changes)));
}

describe("where the time goes", () => {
  test("all reasons together are the whole response time", () => {
    const program = "compute 2; query 5; call 20; query 5";
    const trace = runWith({ program, "arrivals.count": 8, "pool.max": 2, "server.cores": 1 });
    const { timeMs, responseMs, requests } = summarize(trace);
    const all = Object.values(timeMs).reduce((sum, ms) => sum + ms, 0);
    expect(all).toBeCloseTo(responseMs.mean * requests, 6);
    expect(timeMs.call).toBe(160);
    expect(timeMs.compute).toBe(16);
  });
});

describe("how connections come and go", () => {
  test("with an idle cap of 0 each checkout opens one and each release closes it", () => {
    const numbers = run({
      program: "query 5",
      "arrivals.kind": "even",
      "arrivals.perSecond": 100,
      "arrivals.forMs": 100,
      "pool.maxIdle": 0,
      "pool.openingMs": 3,
    });
    expect(numbers["opens-per-checkout"]).toBe(1);
    expect(numbers["connections-closed"]).toBe(10);
    expect(numbers["opening-mean"]).toBe(3);
  });

  test("a refused opening is no opening", () => {
    const numbers = run({
      program: "query 5",
      "arrivals.count": 4,
      "pool.max": null,
      "database.maxConnections": 2,
      "database.reserved": 0,
      "pool.openingMs": 3,
    });
    expect(numbers["connections-opened"]).toBe(2);
    expect(numbers["opening-max"]).toBe(3);
  });
});

describe("use", () => {
  test("of cores: 4 requests of 10 ms on 2 of 4 cores", () => {
    const numbers = run({ program: "compute 10; call 10", "arrivals.count": 4, "server.cores": 4 });
    expect(numbers["core-use"]).toBe(0.5);
  });

  test("of connections: leased for 10 of 20 ms", () => {
    const numbers = run({
      program: "query 10; call 10",
      "pool.openAtStart": 1,
      "pool.lease": "statement",
    });
    expect(numbers["connection-use"]).toBe(0.5);
  });
});

describe("the line", () => {
  test("its mean length: the second of two waits 10 of 20 ms", () => {
    const numbers = run({
      program: "query 10",
      "arrivals.count": 2,
      "pool.max": 1,
      "pool.openAtStart": 1,
    });
    expect(numbers["line-mean"]).toBe(0.5);
  });
});

describe("memory", () => {
  test("threads that stand ready count, what forked processes share counts once", () => {
    const threads = {
      "server.architecture": "thread-pool",
      "server.processes": 4,
      "server.threads": 5,
      "memory.sharedMb": 100,
      program: "call 1",
    };
    expect(run(threads)["memory-peak"]).toBeCloseTo(100 + 4 * 50 + 20 * 0.1, 6);
  });

  test("coroutines count while they are there", () => {
    expect(run({ program: "call 5", "arrivals.count": 100 })["memory-peak"]).toBeCloseTo(150.27, 4);
  });

  test("each connection takes a backend's", () => {
    const numbers = run({ program: "query 5", "arrivals.count": 3, "pool.max": 3 });
    expect(numbers["database-memory-peak"]).toBe(6);
  });
});

test("a request that gets another connection than before has switched", () => {
  const trace = new TraceBuilder()
    .arrives(0, 0)
    .leases(0, 0, 5, { place: 0 })
    .leases(0, 6, 7, { place: 1 })
    .leases(0, 8, 9, { place: 1 })
    .answers(0, 9)
    .build();
  expect(numbersOf(new RunFacts(trace))["lease-switches"]).toBe(1);
});
