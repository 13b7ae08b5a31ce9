import { expect, test } from "vitest";
import { areaOf } from "../../src/trace/series.ts";
import { studied, tried } from "./studied.ts";

test("claim 12: a pool keeps a set of connections", () => {
  const { number } = studied("few-for-many", 1);
  expect(number("connections-opened")).toBe(3);
  expect(number("answered")).toBeGreaterThan(1_800);
  expect(number("connections-closed")).toBe(0);
});

test("claim 13: a connection is given out when it is needed and comes back when that ends", () => {
  const { number, facts } = studied("sandwich", 1);
  // Two queries of 5 ms each, and between them nobody has it.
  expect(facts.leases.count).toBe(2 * facts.trace.requestCount);
  expect(new Set(facts.leases.held)).toEqual(new Set([5_000]));
  expect(number("held-idle")).toBe(0);
});

test("claim 14: take it, use it, give it back: nothing is held idle", () => {
  expect(studied("release", 1).number("held-idle-share")).toBe(0);
});

test("claim 15: other work while it is held is held idle, and others wait for that", () => {
  expect(studied("release", 0).number("held-idle-share")).toBeCloseTo(0.8, 6);
  expect(studied("release", 0).number("response-p99")).toBeGreaterThan(
    5 * studied("release", 1).number("response-p99"),
  );
});

test("claim 16: how many are needed on average is the rate times the time each is held", () => {
  const { facts, number } = studied("few-for-many", 2);
  const meanLeased = areaOf(facts.leased, facts.trace.endedAt) / facts.makespan;
  const meanHeldSeconds = number("held") / facts.leases.count / 1_000;
  const perSecond = facts.leases.count / (facts.makespan / 1e6);
  expect(meanLeased).toBeCloseTo(perSecond * meanHeldSeconds, 6);
  expect(meanLeased).toBeGreaterThan(0.9);
  expect(meanLeased).toBeLessThan(1.1);
  // Three do as well as twenty.
  expect(studied("few-for-many", 1).number("response-p99")).toBeLessThan(
    1.15 * number("response-p99"),
  );
  expect(studied("few-for-many", 0).number("response-p99")).toBeGreaterThan(
    5 * number("response-p99"),
  );
});

test("claim 16: waiting grows steeply near full use", () => {
  const waited = (perSecond: number) =>
    tried({
      program: "query ~20",
      "arrivals.kind": "poisson",
      "arrivals.perSecond": perSecond,
      "arrivals.forMs": 60_000,
      "pool.max": 10,
      "pool.openAtStart": 10,
      "database.cores": null,
      "server.cores": null,
    }).number("checkout-mean");
  // Erlang C: 4.1 ms at 400 a second, 13.4 ms at 450, without bound at 500.
  expect(waited(400)).toBeLessThan(6);
  expect(waited(450)).toBeGreaterThan(9);
  expect(waited(500)).toBeGreaterThan(40);
});

test("claim 17: query, slow call, query: leased for the request, the connection lies idle in between", () => {
  const [request, statement] = [studied("sandwich", 0), studied("sandwich", 1)];
  expect(request.number("held-idle-share")).toBeGreaterThan(0.97);
  expect(request.number("throughput")).toBeLessThan(10);
  expect(statement.number("held-idle-share")).toBe(0);
  expect(statement.number("response-p99")).toBe(500);
});

test("claim 17: what it can serve is the pool over the holding time", () => {
  const crowd = {
    program: "query 5; call 300; query 5",
    "arrivals.kind": "even",
    "arrivals.perSecond": 30,
    "arrivals.forMs": 20_000,
    "pool.max": 5,
    "pool.openAtStart": 5,
  };
  // 5 / 0.310 s = 16.1 a second.
  expect(tried({ ...crowd, "pool.lease": "request" }).number("throughput")).toBeCloseTo(16.1, 1);
  expect(tried({ ...crowd, "pool.lease": "statement" }).number("response-max")).toBe(310);
});

test("claim 18: released between statements, the next one may run on another connection", () => {
  const [crowd, alone, held] = [0, 1, 2].map((variant) => studied("another-connection", variant));
  expect(crowd!.number("lease-switches")).toBeGreaterThan(100);
  expect(crowd!.number("session-mismatches")).toBeGreaterThan(100);
  expect(alone!.number("session-mismatches")).toBe(0);
  expect(held!.number("lease-switches")).toBe(0);
  expect(held!.number("session-mismatches")).toBe(0);
});
