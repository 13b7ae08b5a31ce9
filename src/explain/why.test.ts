import { expect, test } from "vitest";
import { TraceBuilder } from "../../test/support/build-trace.ts";
import { twoHolders, waitingLine } from "../../test/support/waiting-line.ts";
import { TraceIndex } from "../trace/trace-index.ts";
import { Reason } from "../trace/words.ts";
import { plainSurroundings, type Surroundings } from "./surroundings.ts";
import { explain } from "./why.ts";

const threads: Surroundings = { ...plainSurroundings, unit: "thread", turn: "lock" };

function why(builder: TraceBuilder, task: number, at: number): string {
  return explain(new TraceIndex(builder.build()), task, at * 1000, threads).text;
}

test("waiting outside: who has the threads and what keeps them", () => {
  const builder = waitingLine(1);
  for (const task of [0, 1, 2]) builder.holds(task, "unit", 0, 500 + task * 50, { place: task });
  for (const task of [3, 4]) {
    builder
      .arrives(task, 200)
      .waits(task, "unit", 200, 500 + (task - 3) * 50)
      .answers(task, 600);
  }
  expect(why(builder, 4, 300)).toBe(
    "Request 4 has waited 100 ms outside for a thread. " +
      "All 3 threads are taken: 2 by requests 0, 1, which wait for the external service, the longest since 0.010 s; " +
      "1 by request 2, which has waited for a connection since 0.100 s. " +
      "Both connections are held idle by requests 0, 1, which wait for the external service, the longest since 0.010 s. " +
      "1 request is ahead of it; the next is free in 200 ms.",
  );
  expect(why(builder, 3, 300)).toContain("It is the first in line; the next is free in 200 ms.");
  expect(why(builder, 0, 300)).toBe(
    "Request 0 has waited 290 ms for the external service; the answer comes in 190 ms. " +
      "It holds connection 1 idle, while 1 request waits for one. " +
      "It keeps its thread, while 2 requests wait outside.",
  );
});

test("calling with a connection held idle, and without one", () => {
  expect(why(waitingLine(4), 0, 300)).toBe(
    "Request 0 has waited 290 ms for the external service; the answer comes in 190 ms. " +
      "It holds connection 1 idle, while 4 requests wait for one.",
  );
  expect(why(twoHolders(), 1, 100)).toBe(
    "Request 1 has waited 40 ms for the external service; the answer comes in 440 ms. " +
      "It holds connection 2 idle meanwhile.",
  );
  const leased = new TraceBuilder().arrives(0, 0).waits(0, "call", 0, 30).leases(0, 30, 35);
  expect(why(leased, 0, 10)).toContain("It holds no connection meanwhile.");
  const free = new TraceBuilder().arrives(0, 0).waits(0, "call", 0, 30).answers(0, 30);
  expect(why(free, 0, 10)).toBe(
    "Request 0 has waited 10 ms for the external service; the answer comes in 20 ms.",
  );
});

test("querying, and each kind of statement", () => {
  const builder = new TraceBuilder()
    .opensAtStart(1)
    .arrives(0, 0)
    .waits(0, "check", 0, 2)
    .waits(0, "begin", 2, 4)
    .waits(0, "query", 4, 10)
    .waits(0, "rollback", 10, 12)
    .leases(0, 0, 12)
    .answers(0, 12);
  expect(why(builder, 0, 1)).toContain(
    "for the check that its connection is alive on connection 1",
  );
  expect(why(builder, 0, 3)).toContain(
    "has waited 1 ms for its transaction to begin on connection 1",
  );
  expect(why(builder, 0, 7)).toBe(
    "Request 0 has waited 3 ms for its query on connection 1; the database answers in 3 ms.",
  );
  expect(why(builder, 0, 10)).toBe(
    "Request 0 begins to wait for its rollback on connection 1; the database answers in 2 ms.",
  );
});

test("computing, waiting for a core, and waiting for one's turn in the process", () => {
  const builder = new TraceBuilder({ cores: 2 })
    .arrives(0, 0)
    .arrives(1, 0)
    .arrives(2, 0)
    .arrives(3, 0)
    .waits(0, "compute", 0, 30)
    .holds(0, "core", 0, 30, { place: 0 })
    .answers(0, 30)
    .waits(1, "query", 0, 30)
    .holds(1, "core", 0, 30, { place: 1 })
    .answers(1, 30)
    .waits(2, "core", 0, 30, { process: 1 })
    .waits(2, "compute", 30, 40, { process: 1 })
    .holds(2, "core", 30, 40)
    .answers(2, 40)
    .waits(3, "processor", 0, 30)
    .answers(3, 30);
  expect(why(builder, 0, 10)).toBe("Request 0 has computed for 10 ms; it is done in 20 ms.");
  expect(why(builder, 0, 0)).toBe("Request 0 begins to compute; it is done in 30 ms.");
  expect(why(builder, 2, 10)).toBe(
    "Request 2 has waited 10 ms for a core; its turn comes in 20 ms. " +
      "Both cores are busy: 1 with statements of request 1; 1 with request 0, which has computed since 0.000 s.",
  );
  expect(why(builder, 3, 10)).toBe(
    "Request 3 has waited 10 ms for the interpreter lock; its turn comes in 20 ms. " +
      "The interpreter lock is held by request 0, which has computed since 0.000 s.",
  );
});

test("waiting for its process, and for a helper thread", () => {
  const builder = new TraceBuilder().arrives(0, 0).waits(0, "spawn", 0, 20);
  builder.waits(0, "helper", 20, 50).holds(0, "unit", 0, 50).answers(0, 50);
  expect(why(builder, 0, 5)).toBe(
    "Request 0 has waited 5 ms for its thread to be started; its turn comes in 15 ms.",
  );
  expect(why(builder, 0, 30)).toBe(
    "Request 0 has waited 10 ms for a helper thread of its process; its turn comes in 20 ms.",
  );
});

test("before, after, and when the run stops too early", () => {
  const builder = twoHolders().arrives(2, 600).waits(2, "call", 600, 700);
  expect(why(builder, 2, 100)).toBe("Request 2 arrives at 0.600 s, in 500 ms.");
  expect(why(builder, 0, 600)).toBe(
    "Request 0 was answered at 0.500 s, after 500 ms. It spent 480 ms waiting for the external service and 20 ms querying.",
  );
  expect(why(builder, 2, 700)).toBe("Request 2 is never answered.");
  builder.isCutOff();
  expect(why(builder, 2, 700)).toBe("Request 2 has not ended when the run stops.");
  expect(why(builder, 2, 650)).toContain("the run stops before that.");
  const stopped = new TraceIndex(twoHolders().build(5));
  expect(explain(stopped, 4, 0).text).toBe("The run stops before request 4 arrives.");
});

test("what the pool does for itself", () => {
  const index = new TraceIndex(twoHolders().waits(2, "connection", 0, 20).build(2));
  expect(explain(index, 2, 10_000).text).toBe("The pool opens a connection for whoever waits.");
});

test("what a sentence names can be linked", () => {
  const { sentences } = explain(new TraceIndex(waitingLine(4).build()), 5, 300_000);
  expect(sentences[1]).toEqual([
    { kind: "text", text: "Both connections are held idle by requests " },
    { kind: "thing", text: "0", thing: { kind: "request", task: 0 } },
    { kind: "text", text: ", " },
    { kind: "thing", text: "1", thing: { kind: "request", task: 1 } },
    { kind: "text", text: ", which wait for the external service, the longest since " },
    { kind: "time", text: "0.010 s", at: 10_000 },
    { kind: "text", text: "." },
  ]);
});

test("a refusal has the words of the database that refuses", () => {
  const builder = new TraceBuilder()
    .arrives(0, 0)
    .waits(0, "connection", 0, 25)
    .marks("refused", 25, { task: 0, detail: Reason.databaseFull });
  const said = (database: Surroundings["database"]) =>
    explain(new TraceIndex(builder.build()), 0, 30_000, { ...threads, database }).text;
  expect(said("postgresql")).toContain("“FATAL: sorry, too many clients already”");
  expect(said("mysql")).toContain("“ERROR 1040 (HY000): Too many connections”");
});

test("a checkout that took too long has the words of its pool", () => {
  const builder = new TraceBuilder()
    .arrives(0, 0)
    .waits(0, "connection", 0, 25)
    .marks("timedOut", 25, { task: 0, detail: Reason.checkoutTimeout });
  const said = (timedOut: string | null) =>
    explain(new TraceIndex(builder.build()), 0, 30_000, { ...threads, timedOut }).text;
  expect(said("none in 25 ms")).toContain("in the time that the pool waits (“none in 25 ms”).");
  expect(said(null)).toContain("in the time that the pool waits.");
});

test("a deadline that passed is told in Go's words where Go runs, and in no other's", () => {
  const builder = new TraceBuilder()
    .arrives(0, 0)
    .waits(0, "connection", 0, 25)
    .marks("timedOut", 25, { task: 0, detail: Reason.requestTimeout });
  const said = (pastDeadline: string | null) =>
    explain(new TraceIndex(builder.build()), 0, 30_000, { ...threads, pastDeadline }).text;
  expect(said("context deadline exceeded")).toContain(
    "its deadline passed (“context deadline exceeded”).",
  );
  expect(said(null)).toContain("its deadline passed.");
});

test("and its counts of that moment, who gives up not among those that wait", () => {
  const builder = new TraceBuilder()
    .opensAtStart(2)
    .arrives(0, 0)
    .arrives(1, 0)
    .arrives(2, 0)
    .arrives(3, 0)
    .leases(0, 0, 90)
    .leases(1, 0, 90, { place: 1 })
    .waits(2, "connection", 0, 25)
    .waits(3, "connection", 5, 60)
    .marks("timedOut", 25, { task: 2, detail: Reason.checkoutTimeout });
  const timedOut = "total={total}, active={active}, idle={idle}, waiting={waiting}";
  const { text } = explain(new TraceIndex(builder.build()), 2, 30_000, { ...threads, timedOut });
  expect(text).toContain("(“total=2, active=2, idle=0, waiting=1”)");
});

test("whose branch has gone from the line by then, is not counted twice", () => {
  const builder = new TraceBuilder()
    .opensAtStart(1)
    .arrives(0, 0)
    .arrives(1, 0)
    .leases(0, 0, 90)
    .waits(1, "branches", 0, 25)
    .marks("timedOut", 25, { task: 1, detail: Reason.checkoutTimeout });
  const timedOut = "waiting={waiting}";
  const { text } = explain(new TraceIndex(builder.build()), 1, 30_000, { ...threads, timedOut });
  expect(text).toContain("(“waiting=0”)");
});

test("a client has given up, and the server still works for it", () => {
  const builder = new TraceBuilder()
    .opensAtStart(1)
    .arrives(0, 0)
    .leases(0, 0, 90)
    .waits(0, "query", 0, 50)
    .marks("abandoned", 50, { task: 0, detail: 17 })
    .waits(0, "query", 50, 90)
    .holds(0, "unit", 0, 90);
  expect(why(builder, 0, 70)).toBe(
    "Request 0 was abandoned at 0.050 s, after 50 ms: its client had waited long enough. " +
      "It spent 50 ms querying. The server still works on it, for nobody.",
  );
  expect(why(builder, 0, 95)).toBe(
    "Request 0 was abandoned at 0.050 s, after 50 ms: its client had waited long enough. " +
      "It spent 50 ms querying.",
  );
});
