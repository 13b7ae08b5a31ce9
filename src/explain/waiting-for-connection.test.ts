import { expect, test } from "vitest";
import { TraceBuilder } from "../../test/support/build-trace.ts";
import { waitingLine } from "../../test/support/waiting-line.ts";
import { TraceIndex } from "../trace/trace-index.ts";
import { Reason } from "../trace/words.ts";
import { plainSurroundings, type Surroundings } from "./surroundings.ts";
import { explain } from "./why.ts";

const threads: Surroundings = { ...plainSurroundings, unit: "thread" };

function why(builder: TraceBuilder, task: number, at: number, surroundings = threads): string {
  return explain(new TraceIndex(builder.build()), task, at * 1000, surroundings).text;
}

test("waiting for a connection: who holds them all, who is ahead, when the next comes back", () => {
  expect(why(waitingLine(4), 5, 300)).toBe(
    "Request 5 has waited 197 ms for a connection. " +
      "Both connections are held idle by requests 0, 1, which wait for the external service, the longest since 0.010 s. " +
      "3 requests are ahead of it; the next connection comes back in 200 ms. " +
      "It gets one in 350 ms.",
  );
});

test("waiting for a connection with one request ahead, and as the first", () => {
  expect(why(waitingLine(4), 3, 300)).toContain(
    "1 request is ahead of it; the next connection comes back in 200 ms.",
  );
  expect(why(waitingLine(4), 2, 300)).toContain("It is the first in line; the next connection");
});

test("waiting alone", () => {
  expect(why(waitingLine(1), 2, 100)).toBe(
    "Request 2 begins to wait for a connection. " +
      "Both connections are held idle by requests 0, 1, which wait for the external service, the longest since 0.010 s. " +
      "Nobody else waits for one; the next connection comes back in 400 ms. It gets one in 400 ms.",
  );
});

test("where chance decides who is served, nobody is ahead of anybody", () => {
  expect(
    why(waitingLine(3), 4, 300, { ...plainSurroundings, unit: "coroutine", serves: "anyone" }),
  ).toContain(
    "2 others wait too, and chance decides who is next; the next connection comes back in 200 ms.",
  );
});

test("where the last is served first, or newcomers may overtake, the place in line is not all", () => {
  const asked = (serves: Surroundings["serves"]) =>
    why(waitingLine(3), 4, 300, { ...plainSurroundings, serves });
  expect(asked("latest")).toContain("2 others wait too, and who has come last is next;");
  expect(asked("who-asks")).toContain(
    "2 others wait too, and who asks as one comes back may be served before them;",
  );
});

test("some connections are at work and some are held idle", () => {
  expect(why(waitingLine(2), 2, 495)).toContain(
    "Both connections are taken: 1 querying for request 0; 1 held idle by request 1, which has waited for the external service since 0.060 s.",
  );
});

test("a pool of one, whose only connection a transaction pins", () => {
  const builder = new TraceBuilder()
    .opensAtStart(1)
    .arrives(0, 0)
    .waits(0, "begin", 0, 1)
    .marks("begun", 1, { task: 0 })
    .waits(0, "compute", 1, 90)
    .waits(0, "commit", 90, 91)
    .marks("committed", 91, { task: 0 })
    .leases(0, 0, 91)
    .answers(0, 91)
    .arrives(1, 5)
    .waits(1, "connection", 5, 60)
    .marks("timedOut", 60, { task: 1, detail: Reason.checkoutTimeout });
  expect(why(builder, 1, 20)).toBe(
    "Request 1 has waited 15 ms for a connection. " +
      "The only connection is held idle by request 0, which has computed since 0.001 s, pinned by an open transaction. " +
      "Nobody else waits for one; the next connection comes back in 71 ms. It gives up in 40 ms.",
  );
  expect(why(builder, 1, 60)).toBe(
    "Request 1 gave up at 0.060 s, after 55 ms: no connection came back in the time that the pool waits. " +
      "It spent 55 ms waiting for a connection. " +
      "At that moment the only connection was held idle by request 0, which had computed since 0.001 s, pinned by an open transaction. " +
      "In those 55 ms the leased connections were at work 0 % of the time.",
  );
});

test("waiting while others open their connections", () => {
  const builder = new TraceBuilder()
    .arrives(0, 0)
    .arrives(1, 0)
    .arrives(2, 4)
    .waits(0, "connection", 0, 20)
    .holds(0, "opening", 0, 20, { place: 0 })
    .marks("opened", 20, { task: 0, place: 0 })
    .waits(0, "query", 20, 30)
    .leases(0, 20, 30)
    .answers(0, 30)
    .waits(1, "connection", 0, 25)
    .holds(1, "opening", 0, 25, { place: 1 })
    .marks("rejected", 25, { task: 1, place: 1, detail: Reason.databaseFull })
    .marks("refused", 25, { task: 1, detail: Reason.databaseFull })
    .waits(2, "connection", 4, 30)
    .waits(2, "query", 30, 40)
    .leases(2, 30, 40)
    .answers(2, 40);
  expect(why(builder, 2, 10)).toContain("Both connections are being opened by requests 0, 1.");
  expect(why(builder, 2, 22)).toContain(
    "Both connections are taken: 1 querying for request 0; 1 being opened by request 1.",
  );
  expect(why(builder, 0, 5)).toBe(
    "Request 0 has waited 5 ms for a connection: it opens one itself, which takes another 15 ms.",
  );
  expect(why(builder, 1, 5)).toBe(
    "Request 1 has waited 5 ms for a connection: it opens one itself, and is refused in 20 ms.",
  );
  expect(why(builder, 1, 26)).toBe(
    "Request 1 was refused at 0.025 s, after 25 ms: the database had no connection left " +
      "(“FATAL: sorry, too many clients already”). " +
      "It spent 25 ms waiting for a connection. " +
      "At that moment 1 connection was open.",
  );
});

test("requests that wait for each other wait for ever", () => {
  const builder = new TraceBuilder()
    .opensAtStart(2)
    .arrives(0, 0)
    .leases(0, 0, 100, { place: 0 })
    .waits(0, "query", 0, 10, { place: 0 })
    .waits(0, "connection", 10, 100, { place: 1 })
    .arrives(1, 0)
    .leases(1, 0, 100, { place: 1 })
    .waits(1, "query", 0, 10, { place: 0 })
    .waits(1, "connection", 10, 100, { place: 1 });
  const who =
    "Request 1 has waited 40 ms for a connection. " +
    "Both connections are held idle by requests 0, 1, which wait for a connection, the longest since 0.010 s. ";
  const deadlock =
    "This is a deadlock, nobody can go on: request 0 holds connection 1 and waits for another, " +
    "request 1 holds connection 2 and waits for another; ";
  expect(why(builder, 1, 50)).toBe(
    `${who}${deadlock}it lasts for ever. 1 request is ahead of it; none will ever come back. It waits for ever.`,
  );
  expect(why(builder.isCutOff(), 1, 50)).toBe(
    `${who}${deadlock}the run stops before it ends. 1 request is ahead of it; none comes back before the run stops. The run stops before it gets one.`,
  );
});
