import { expect, test } from "vitest";
import { TraceBuilder } from "../../test/support/build-trace.ts";
import { TraceIndex } from "../trace/trace-index.ts";
import { Reason } from "../trace/words.ts";
import { explain } from "./why.ts";

function why(builder: TraceBuilder, task: number, at: number): string {
  return explain(new TraceIndex(builder.build()), task, at * 1000).text;
}

/** So many requests each hold one connection and wait for another until they give up. */
function nested(count: number, until: number): TraceBuilder {
  const builder = new TraceBuilder().opensAtStart(count);
  for (let task = 0; task < count; task++) {
    builder
      .arrives(task, 0)
      .leases(task, 0, until, { place: task })
      .waits(task, "query", 0, 10, { place: 0 })
      .waits(task, "connection", 10, until, { place: 1 });
  }
  return builder;
}

const timeout = { detail: Reason.checkoutTimeout };

test("who holds what the others wait for, and when it ends", () => {
  const builder = nested(2, 100)
    .marks("timedOut", 100, { task: 0, ...timeout })
    .marks("timedOut", 100, { task: 1, ...timeout });
  expect(why(builder, 0, 50)).toContain(
    "This is a deadlock, nobody can go on: request 0 holds connection 1 and waits for another, " +
      "request 1 holds connection 2 and waits for another; it ends when request 0 gives up, in 50 ms.",
  );
  expect(why(builder, 1, 100)).toContain(
    "At that moment both connections were held idle by requests 0, 1, which waited for a connection, the longest since 0.010 s. " +
      "That was a deadlock, in which nobody could go on: request 0 held connection 1 and waited for another, " +
      "request 1 held connection 2 and waited for another.",
  );
});

test("a request that only waits behind a deadlock is told of it, and is no member", () => {
  const builder = nested(2, 100).arrives(2, 30).waits(2, "connection", 30, 100);
  expect(why(builder, 2, 50)).toMatch(
    /deadlock, nobody can go on: request 0 holds .*, request 1 holds [^,]*; it lasts for ever\./,
  );
});

test("many members are counted together", () => {
  expect(why(nested(6, 100), 3, 50)).toContain(
    "This is a deadlock, nobody can go on: each of requests 0–5 holds what the others wait for; it lasts for ever.",
  );
});

test("none where one of those who have the connections can go on", () => {
  const builder = nested(2, 100)
    .opensAtStart(3)
    .arrives(2, 0)
    .leases(2, 0, 60, { place: 2 })
    .waits(2, "call", 0, 60)
    .answers(2, 60);
  expect(why(builder, 0, 50)).not.toContain("deadlock");
});

test("none where somebody from outside helps: the pool opens one more", () => {
  const builder = nested(2, 80)
    .leases(0, 80, 90, { place: 2 })
    .waits(0, "query", 80, 90)
    .answers(0, 90)
    .answers(1, 90);
  expect(why(builder, 1, 50)).not.toContain("deadlock");
});

test("a request may hold what its own branches wait for", () => {
  const builder = new TraceBuilder()
    .opensAtStart(1)
    .arrives(0, 0)
    .leases(0, 0, 100)
    .waits(0, "query", 0, 10)
    .waits(0, "branches", 10, 100)
    .marks("forked", 10, { task: 1, detail: 0 })
    .waits(1, "connection", 10, 100);
  expect(why(builder, 0, 50)).toBe(
    "Request 0 has waited 40 ms for its branches; that never happens. " +
      "Of the branches of request 0, 1 waits for a connection since 0.010 s. " +
      "The only connection is held idle by request 0, which has waited for branches since 0.010 s. " +
      "This is a deadlock, nobody can go on: request 0 holds connection 1 and waits for branches; it lasts for ever. " +
      "It holds connection 1 idle, while 1 request waits for one.",
  );
});
