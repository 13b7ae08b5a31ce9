import { expect, test } from "vitest";
import { TraceBuilder } from "../../test/support/build-trace.ts";
import { TraceIndex } from "../trace/trace-index.ts";
import { Reason } from "../trace/words.ts";
import { plainSurroundings, type Surroundings } from "./surroundings.ts";
import { explain } from "./why.ts";

const threads: Surroundings = { ...plainSurroundings, unit: "thread", turn: "lock" };

function why(builder: TraceBuilder, task: number, at: number, surroundings = threads): string {
  return explain(new TraceIndex(builder.build()), task, at * 1000, surroundings).text;
}

/** Request 0 has the only connection, and waits for the lock under which request 1 computes. */
function behindTheLock(): TraceBuilder {
  return new TraceBuilder({ cores: 1 })
    .opensAtStart(1)
    .arrives(0, 0)
    .waits(0, "query", 0, 5)
    .waits(0, "processor", 5, 60)
    .waits(0, "compute", 60, 70)
    .leases(0, 0, 70)
    .answers(0, 70)
    .arrives(1, 3)
    .waits(1, "compute", 3, 60)
    .holds(1, "core", 3, 60)
    .answers(1, 60)
    .arrives(2, 10)
    .waits(2, "connection", 10, 70)
    .leases(2, 70, 75)
    .waits(2, "query", 70, 75)
    .answers(2, 75);
}

test("a connection is held by who waits for the lock, which is held by who computes", () => {
  expect(why(behindTheLock(), 2, 30)).toBe(
    "Request 2 has waited 20 ms for a connection. " +
      "The only connection is held idle by request 0, which has waited for a turn to compute since 0.005 s. " +
      "The interpreter lock is held by request 1, which has computed since 0.003 s. " +
      "Nobody else waits for one; the next connection comes back in 40 ms. It gets one in 40 ms.",
  );
});

test("the same lock is a loop, or processors, where the architecture has those", () => {
  const said = (turn: Surroundings["turn"]) => why(behindTheLock(), 2, 30, { ...threads, turn });
  expect(said("loop")).toContain("The loop is busy with request 1, which has computed since");
  expect(said("processor")).toContain("All processors are busy with request 1, which has computed");
});

test("who has the lock may have to wait for a core, which somebody of another process has", () => {
  const builder = new TraceBuilder({ processes: 2, cores: 1 })
    .arrives(0, 0)
    .waits(0, "processor", 0, 40)
    .answers(0, 40)
    .arrives(1, 0)
    .waits(1, "core", 0, 20)
    .waits(1, "compute", 20, 40)
    .holds(1, "core", 20, 40)
    .answers(1, 40)
    .arrives(2, 0)
    .waits(2, "compute", 0, 20, { process: 1 })
    .holds(2, "core", 0, 20)
    .answers(2, 20);
  expect(why(builder, 0, 10)).toBe(
    "Request 0 has waited 10 ms for the interpreter lock; its turn comes in 30 ms. " +
      "The interpreter lock of process 1 is held by request 1, which has waited for a core since 0.000 s. " +
      "The only core is busy with request 2, which has computed since 0.000 s.",
  );
});

test("where nobody is seen to have the lock, a connection is opened under it", () => {
  const builder = new TraceBuilder()
    .arrives(0, 0)
    .waits(0, "processor", 0, 9)
    .answers(0, 9)
    .arrives(1, 0)
    .waits(1, "connection", 0, 20)
    .holds(1, "opening", 0, 20)
    .answers(1, 20);
  expect(why(builder, 0, 5)).toContain(
    "The interpreter lock is held by the opening of a connection.",
  );
});

/** Requests 0 and 1 have the pooler's two connections in transactions; request 2 waits for one. */
function behindThePooler(): TraceBuilder {
  const builder = new TraceBuilder().opensAtStart(3);
  for (const task of [0, 1]) {
    builder
      .arrives(task, task)
      .leases(task, task, 300, { place: task })
      .links(task, task, 300, { place: task })
      .waits(task, "begin", task, 5)
      .marks("begun", 5, { task, place: task })
      .waits(task, "call", 5, 290)
      .waits(task, "commit", 290, 300)
      .marks("committed", 300, { task, place: task })
      .answers(task, 300);
  }
  return builder
    .arrives(2, 50)
    .leases(2, 50, 320, { place: 2 })
    .waits(2, "serverConnection", 50, 300)
    .links(2, 300, 320)
    .waits(2, "query", 300, 320)
    .answers(2, 320);
}

test("behind a pooler: who has the server connections, and what pins them", () => {
  expect(why(behindThePooler(), 2, 100)).toBe(
    "Request 2 has waited 50 ms for a server connection of the pooler; it gets one in 200 ms. " +
      "Both server connections of the pooler are held idle by requests 0, 1, " +
      "which wait for the external service, the longest since 0.005 s, pinned by open transactions. " +
      "It holds connection 3 idle meanwhile.",
  );
});

test("behind a pooler: linked to nobody's work, and being opened", () => {
  const builder = new TraceBuilder()
    .opensAtStart(1)
    .arrives(0, 0)
    .leases(0, 0, 40)
    .waits(0, "serverConnection", 0, 30)
    .waits(1, "serverConnection", 10, 30)
    .holds(1, "serverOpening", 10, 30, { place: 1 })
    .links(-1, 0, 40)
    .links(0, 30, 40, { place: 1 })
    .waits(0, "query", 30, 40)
    .answers(0, 40);
  expect(why(builder, 0, 20)).toContain(
    "Both server connections of the pooler are taken: 1 kept for clients that ask nothing, or being wiped; 1 being opened.",
  );
});

test("queries share the database's cores, and each gets its part", () => {
  const builder = new TraceBuilder({ databaseCores: 2 }).opensAtStart(6);
  for (let task = 0; task < 6; task++) {
    builder.arrives(task, 0).leases(task, 0, 60, { place: task }).waits(task, "query", 0, 60);
    builder.answers(task, 60);
  }
  const shares = { ...threads, sharesCores: true };
  expect(why(builder, 3, 30, shares)).toBe(
    "Request 3 has waited 30 ms for its query on connection 4; the database answers in 30 ms. " +
      "6 queries share both cores of the database: each gets at most 34 % of one.",
  );
  expect(why(builder, 3, 30)).not.toContain("share");
});

test("a statement that is not on a core yet waits for one of the database", () => {
  const builder = new TraceBuilder({ databaseCores: 1 })
    .opensAtStart(2)
    .arrives(0, 0)
    .leases(0, 0, 10)
    .waits(0, "query", 0, 10)
    .holds(0, "databaseCore", 0, 8)
    .answers(0, 10)
    .arrives(1, 2)
    .leases(1, 2, 12, { place: 1 })
    .waits(1, "query", 2, 12)
    .holds(1, "databaseCore", 8, 10)
    .answers(1, 12);
  expect(why(builder, 1, 4)).toBe(
    "Request 1 has waited 2 ms for its query on connection 2; the database answers in 8 ms. " +
      "The only core of the database is busy with statements of request 0.",
  );
  expect(why(builder, 1, 11)).not.toContain("core");
});

test("a request waits for its branches, which wait for connections", () => {
  const builder = new TraceBuilder()
    .opensAtStart(1)
    .arrives(0, 0)
    .waits(0, "branches", 0, 50)
    .marks("forked", 0, { task: 2, detail: 0 })
    .marks("forked", 0, { task: 3, detail: 0 })
    .waits(2, "query", 0, 30)
    .leases(2, 0, 30)
    .waits(3, "connection", 0, 30)
    .waits(3, "query", 30, 50)
    .leases(3, 30, 50)
    .answers(0, 50)
    .arrives(1, 60)
    .answers(1, 60);
  expect(why(builder, 0, 10)).toBe(
    "Request 0 has waited 10 ms for its branches; the last is done in 40 ms. " +
      "Of the branches of request 0, 1 queries since 0.000 s; 1 waits for a connection since 0.000 s. " +
      "The only connection is querying for a branch of request 0.",
  );
  expect(why(builder, 3, 10)).toContain("A branch of request 0 has waited 10 ms for a connection.");
});

test("a leaked connection is named as what it is, and never comes back", () => {
  const builder = new TraceBuilder()
    .opensAtStart(1)
    .arrives(0, 0)
    .waits(0, "query", 0, 5)
    .leases(0, 0, 90)
    .marks("leaked", 5, { task: 0, place: 0 })
    .answers(0, 5)
    .arrives(1, 10)
    .waits(1, "connection", 10, 60)
    .marks("timedOut", 60, { task: 1, detail: Reason.checkoutTimeout })
    .arrives(2, 90)
    .answers(2, 90);
  expect(why(builder, 1, 20)).toBe(
    "Request 1 has waited 10 ms for a connection. " +
      "The only connection is leaked by request 0: nobody will ever release it. " +
      "Nobody else waits for one; none will ever come back. It gives up in 40 ms.",
  );
});

test("of the pools of many processes two are followed", () => {
  const builder = new TraceBuilder({ processes: 4, units: [1, 1, 1, 1], slots: [1, 1, 1, 1] });
  for (let process = 0; process < 4; process++) {
    const [holder, waiter] = [process * 2, process * 2 + 1];
    builder
      .opensAtStart(1, process)
      .arrives(holder, 0)
      .holds(holder, "unit", 0, 50, { process })
      .leases(holder, 0, 50, { process })
      .waits(holder, "call", 0, 50, { process })
      .answers(holder, 50)
      .arrives(waiter, 0)
      .holds(waiter, "unit", 0, 60, { process, place: 1 })
      .waits(waiter, "connection", 0, 50, { process })
      .answers(waiter, 60);
  }
  builder.arrives(8, 1).waits(8, "unit", 1, 50, { process: 255 }).answers(8, 70);
  const text = why(builder, 8, 20);
  expect(text).toContain("All 8 threads are taken: 4 by requests 0, 2, 4, 6, which wait for");
  expect(text.match(/The only connection of process \d/g)).toHaveLength(2);
});
