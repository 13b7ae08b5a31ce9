import { expect, test } from "vitest";
import { Hold, Mark, Wait } from "../../src/trace/words.ts";
import { studied, tried } from "./studied.ts";

test("claim 1: a program that runs is a process, one for each that was started", () => {
  expect(studied("process", 0).facts.trace.rows.processes).toBe(1);
  expect(studied("process", 2).facts.trace.rows.processes).toBe(4);
});

test("claim 2: a process uses a core only while it computes, and they take turns where cores are few", () => {
  // 4 requests of 10 ms in 400 ms, on four cores.
  expect(studied("process", 0).number("core-use")).toBeCloseTo(0.025, 12);
  expect(studied("process", 0).number("last-answer")).toBe(400);
  const crowd = { "server.architecture": "prefork", "server.processes": 4, program: "compute 20" };
  const oneCore = tried({ ...crowd, "server.cores": 1 });
  expect(oneCore.number("last-answer")).toBe(80);
  // In turns: the first does not end after its own 20 ms.
  expect(oneCore.number("response-p50")).toBeGreaterThan(60);
  expect(tried({ ...crowd, "server.cores": 4 }).number("last-answer")).toBe(20);
});

test("claim 2: processes share no memory, but what they have not written since the fork", () => {
  expect(studied("process", 2).number("memory-peak")).toBe(600);
  const forked = { "server.architecture": "prefork", "server.processes": 4, program: "call 1" };
  expect(tried({ ...forked, "memory.sharedMb": 100 }).number("memory-peak")).toBe(300);
});

test("claim 3: threads of a process compute side by side, unless an interpreter lock lets one at a time", () => {
  expect(studied("threads", 0).number("last-answer")).toBe(100);
  expect(studied("threads", 1).number("last-answer")).toBe(400);
  // What waits overlaps all the same.
  expect(studied("threads", 2).number("last-answer")).toBeLessThan(120);
});

test("claim 4: threads share the memory of their process and take a little more", () => {
  expect(studied("threads", 0).number("memory-peak")).toBeCloseTo(150.4, 6);
});

test("claim 5: a loop sleeps when nothing is ready, and one that computes delays all others", () => {
  const asleep = tried({
    "server.architecture": "event-loop",
    program: "compute 1; call 97; compute 2",
  });
  expect(asleep.number("core-use")).toBeLessThan(0.04);
  const late = tried({
    "server.architecture": "event-loop",
    "arrivals.kind": "list",
    "arrivals.atMs": [0, 1],
    "arrivals.programOf": [0, 1],
    program: "call 10 | compute 200",
  });
  // Its timer of 10 ms is noticed when the other has computed.
  expect(late.facts.requests.endedAt[0]).toBe(201_000);
  const { trace } = studied("event-loop", 0).facts;
  const { waits } = trace;
  // Blocked ones are not touched: nobody computes during a call.
  for (let row = 0; row < waits.count; row++) {
    if (waits.kind[row] === Wait.call) expect(waits.to[row]! - waits.from[row]!).toBe(96_000);
  }
});

test("claim 6: a process for each connection, forked for it or taken from those kept ready", () => {
  const [forked, ready, short] = [0, 1, 2].map((variant) => studied("started-or-kept", variant));
  expect(forked!.facts.trace.rows.processes).toBe(30);
  expect(forked!.number("memory-peak")).toBe(30 * 150);
  expect(forked!.number("time-spawn")).toBe(9);
  expect(forked!.number("time-unit")).toBe(0);
  expect(ready!.facts.trace.rows.processes).toBe(10);
  expect(ready!.number("last-answer")).toBe(300);
  expect(ready!.number("memory-peak")).toBe(10 * 150);
  // Ten are served and fifteen wait; five are refused.
  expect([ready!, short!].map(({ number }) => number("refused"))).toEqual([0, 5]);
});

test("claim 6: PostgreSQL's own processes: 97 for ordinary users of 100, the next is refused at once", () => {
  const { facts, number } = studied("unlimited", 0);
  expect([number("connections-peak"), number("refused")]).toEqual([97, 203]);
  expect(facts.countMarks(Mark.rejected)).toBe(203);
  expect(number("database-memory-peak")).toBe(97 * 2);
});

test("claim 7: a thread for each connection, spawned for it or held in reserve", () => {
  const [spawned, reserve, few] = [0, 1, 2].map((variant) =>
    studied("spawned-or-reserve", variant),
  );
  expect(spawned!.facts.trace.rows.units).toEqual([300]);
  expect(spawned!.number("memory-peak")).toBeCloseTo(150 + 300 * 0.1, 6);
  // And a switch to each new one.
  expect(spawned!.number("time-spawn")).toBeCloseTo(0.033, 3);
  expect(spawned!.number("time-unit")).toBe(0);
  expect(reserve!.facts.trace.rows.units).toEqual([200]);
  expect(reserve!.number("time-spawn")).toBe(0);
  // The last hundred wait until the first are answered.
  expect(reserve!.number("last-answer")).toBeGreaterThan(200);
  expect(few!.facts.trace.rows.units).toEqual([5]);
  expect(few!.number("last-answer")).toBeGreaterThan(6_000);
});

test("claim 8: threads spread over processes, each with a pool of its own, so connections multiply", () => {
  expect(studied("fleet", 0).facts.trace.rows.processes).toBe(12);
  expect(studied("fleet", 0).number("connections-peak")).toBe(60);
  expect(studied("fleet", 1).number("connections-peak")).toBe(12);
  expect(studied("fleet", 0).number("response-p99")).toBeGreaterThan(
    5 * studied("fleet", 1).number("response-p99"),
  );
});

test("claim 9: in a loop each connection is a task, and the ready ones get their turn in order", () => {
  const all = studied("four-ways", 2).facts;
  expect(all.trace.rows.units).toEqual([200]);
  // 200 times 1 ms one after another, and the call of each goes on meanwhile.
  const inTurn = Array.from({ length: 200 }, (_, i) => 1_000_000 + 2_000 + i * 1_000);
  expect([...all.requests.endedAt]).toEqual(inTurn);
  const { facts } = tried({
    "server.architecture": "event-loop",
    "arrivals.count": 5,
    program: "call 10; compute 2",
  });
  expect([...facts.requests.endedAt]).toEqual([12_000, 14_000, 16_000, 18_000, 20_000]);
});

test("claim 10: one loop is one process and one thread; several loops have a pool each", () => {
  expect(studied("coroutines", 0).number("last-answer")).toBe(2_000);
  expect(studied("coroutines", 1).number("last-answer")).toBeLessThan(550);
  const loops = tried({
    "server.architecture": "event-loop",
    "server.processes": 4,
    "arrivals.count": 40,
    "pool.max": 3,
    program: "query 10",
  });
  expect(loops.number("connections-peak")).toBe(12);
});

test("claim 10: a loop has four helper threads for what would block it", () => {
  const { number } = tried({
    "server.architecture": "event-loop",
    "server.cores": 8,
    "arrivals.count": 8,
    program: "compute 100 helper",
  });
  expect(number("last-answer")).toBe(200);
});

test("claim 11: coroutines wait for a few kilobytes each and are taken off a core after their turn", () => {
  const { number } = studied("four-ways", 3);
  expect(number("last-answer")).toBeLessThan(1_110);
  expect(number("memory-peak")).toBeCloseTo(150 + 200 * 0.0027, 3);
  const preempted = tried({
    "server.runtime": "go",
    "server.cores": 1,
    "arrivals.kind": "list",
    "arrivals.atMs": [0, 50],
    "arrivals.programOf": [0, 1],
    program: "compute 600 | compute 1",
  });
  // The second does not wait for the first's 600 ms.
  expect(preempted.facts.requests.endedAt[1]).toBeLessThan(75_000);
  expect(preempted.facts.index.lane(Hold.core, 0, 0).length).toBeGreaterThan(2);
});
