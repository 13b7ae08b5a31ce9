import { expect, test } from "vitest";
import { TraceBuilder } from "../../../test/support/build-trace.ts";
import { runVariant } from "../../../test/support/run-variant.ts";
import { twoHolders, waitingLine } from "../../../test/support/waiting-line.ts";
import { transactionApi as study } from "../../scenario/catalogue/transaction-api.ts";
import { variantScenario } from "../../scenario/changes.ts";
import type { Thing } from "../../trace/thing.ts";
import { TraceIndex } from "../../trace/trace-index.ts";
import { CloseReason, Reason } from "../../trace/words.ts";
import { plainSurroundings } from "../surroundings.ts";
import { explainThing } from "./explain-thing.ts";

const threads = { ...plainSurroundings, unit: "thread", turn: "lock" } as const;

const transactionApi = () => runVariant(variantScenario(study, 1));

function said(builder: TraceBuilder, thing: Thing, ms: number): string {
  return explainThing(new TraceIndex(builder.build()), thing, ms * 1_000, threads).text;
}

const connection = (place: number): Thing => ({ kind: "connection", process: 0, place });
const unit = (place: number): Thing => ({ kind: "unit", process: 0, place });
const core = (place: number): Thing => ({ kind: "core", host: "server", place });
const server = (place: number): Thing => ({ kind: "server-connection", place });

test("a connection that is held idle: by whom, how much it was used, who waits for it", () => {
  expect(said(waitingLine(4), connection(0), 300)).toBe(
    "Connection 1 is held idle by request 0, which has waited for the external service since 0.010 s. " +
      "It has been leased since 0.000 s, and at work 10 ms of these 300 ms. " +
      "It comes back in 200 ms. 4 requests wait for one, the longest since 0.100 s. " +
      "It has been open since the run began.",
  );
});

test("a connection at work, and one in a transaction", () => {
  expect(said(twoHolders(), connection(1), 20)).toContain(
    "Connection 2 is querying for request 1.",
  );
  const pinned = twoHolders().marks("begun", 5, { task: 0, place: 0 });
  expect(said(pinned, connection(0), 100)).toContain(
    "since 0.010 s, pinned by an open transaction.",
  );
});

test("a connection that lies idle tells whose transaction was left open on it", () => {
  const left = transactionApi();
  const at = 1_000_000;
  const open = left.trace.rows.slots[0]!;
  const texts = Array.from({ length: open }, (_, place) => {
    return explainThing(left.index, connection(place), at, left.surroundings).text;
  });
  const idle = texts.filter((text) => text.includes("is open and idle"));
  expect(idle).toHaveLength(4);
  expect(idle.filter((text) => text.includes("began is still open on it"))).toEqual([
    expect.stringContaining("The transaction that request 57 began is still open on it: "),
  ]);
});

test("what keeps a connection is followed to its root", () => {
  const builder = new TraceBuilder()
    .opensAtStart(1)
    .arrives(0, 0)
    .leases(0, 0, 50)
    .waits(0, "processor", 0, 50)
    .answers(0, 50)
    .arrives(1, 0)
    .waits(1, "compute", 0, 50)
    .answers(1, 50);
  expect(said(builder, connection(0), 20)).toContain(
    "The interpreter lock is held by request 1, which has computed since 0.000 s.",
  );
});

/** One connection: opened by request 0, used twice, closed, and opened again. */
function oneLife(): TraceBuilder {
  return new TraceBuilder()
    .arrives(0, 5)
    .waits(0, "connection", 5, 20)
    .holds(0, "opening", 5, 20)
    .marks("opened", 20, { task: 0, place: 0 })
    .leases(0, 20, 30)
    .waits(0, "query", 20, 30)
    .answers(0, 30)
    .arrives(1, 40)
    .leases(1, 40, 50)
    .waits(1, "query", 40, 50)
    .answers(1, 50)
    .marks("closed", 60, { place: 0, detail: CloseReason.idleTimeout })
    .marks("opened", 80, { place: 0 })
    .arrives(2, 90)
    .answers(2, 100);
}

test("a connection before, while it is opened, idle, closed, and open again", () => {
  expect(said(oneLife(), connection(0), 2)).toBe(
    "Slot 1 is empty: no connection is open there; the next is open at 0.020 s.",
  );
  expect(said(oneLife(), connection(0), 10)).toBe(
    "Connection 1 is being opened by request 0 since 0.005 s; it is open in 10 ms.",
  );
  expect(said(oneLife(), connection(0), 35)).toBe(
    "Connection 1 is open and idle since 0.030 s, when request 0 gave it back. " +
      "The next to lease it is request 1, in 5 ms. It was opened at 0.020 s by request 0.",
  );
  expect(said(oneLife(), connection(0), 70)).toBe(
    "Connection 1 was closed at 0.060 s: it had been idle for too long; the next is open at 0.080 s.",
  );
  expect(said(oneLife(), connection(0), 90)).toBe(
    "Connection 1 is open and idle, and nobody has had it since it was opened. It was opened at 0.080 s.",
  );
});

test("a connection that a unit keeps is idle, but not for others", () => {
  const index = new TraceIndex(oneLife().build());
  const kept = { ...threads, unitsKeep: true };
  expect(explainThing(index, connection(0), 35_000, kept).text).toContain(
    "when request 0 was done with it. " +
      "The thread that opened it keeps it: no other thread ever gets it. The next to lease it",
  );
});

test("a connection that is leaked, and one that the database refused", () => {
  const leaked = new TraceBuilder()
    .opensAtStart(1)
    .arrives(0, 0)
    .waits(0, "query", 0, 5)
    .leases(0, 0, 90)
    .marks("leaked", 5, { task: 0, place: 0 })
    .answers(0, 5);
  expect(said(leaked, connection(0), 20)).toBe(
    "Connection 1 is leaked by request 0: nobody will ever release it.",
  );
  const refused = new TraceBuilder()
    .arrives(0, 0)
    .waits(0, "connection", 0, 25)
    .holds(0, "opening", 0, 25)
    .marks("rejected", 25, { task: 0, place: 0, detail: Reason.databaseFull })
    .marks("refused", 25, { task: 0, detail: Reason.databaseFull });
  expect(said(refused, connection(0), 10)).toContain("it is refused in 15 ms.");
  expect(said(refused, connection(0), 30)).toBe(
    "Request 0 wanted to open a connection here, and the database refused it at 0.025 s; none is opened there any more.",
  );
});

test("a thread: whom it serves, how little it computes, and why; and a free one", () => {
  const builder = twoHolders();
  for (const task of [0, 1]) builder.holds(task, "unit", 0, 500 + task * 50, { place: task });
  builder.arrives(2, 100).waits(2, "unit", 100, 500).holds(2, "unit", 500, 510).answers(2, 510);
  expect(said(builder, unit(0), 300)).toBe(
    "Thread 1 serves request 0 since 0.000 s, and has computed 0 ms of these 300 ms. " +
      "Request 0 has waited 290 ms for the external service; the answer comes in 190 ms. " +
      "It holds connection 1 idle meanwhile. It keeps its thread, while 1 request waits outside.",
  );
  expect(said(builder, unit(0), 530)).toBe(
    "Thread 1 is free since 0.510 s, when request 2 ended; nobody comes to it any more.",
  );
});

test("a core: for whom it computes, and who is ready", () => {
  const builder = new TraceBuilder({ cores: 2 })
    .arrives(0, 0)
    .waits(0, "compute", 0, 30)
    .holds(0, "core", 0, 30)
    .answers(0, 30)
    .arrives(1, 5)
    .waits(1, "core", 5, 30)
    .waits(1, "compute", 30, 40)
    .holds(1, "core", 30, 40)
    .answers(1, 40);
  expect(said(builder, core(0), 10)).toBe(
    "Core 1 of the server computes for request 0 since 0.000 s; its turn ends in 20 ms. " +
      "One is ready and waits for a core: request 1.",
  );
  expect(said(builder, core(1), 10)).toBe(
    "Core 2 of the server is idle and has not been used yet.",
  );
  expect(said(builder, core(0), 40)).toBe("Core 1 of the server is idle since 0.040 s.");
});

test("a core: who waits for a turn is ready, too", () => {
  const builder = new TraceBuilder({ cores: 2 })
    .arrives(0, 0)
    .waits(0, "compute", 0, 30)
    .holds(0, "core", 0, 30)
    .answers(0, 30);
  for (const request of [1, 2]) {
    builder.arrives(request, 5).waits(request, "processor", 5, 30).answers(request, 30);
  }
  expect(said(builder, core(0), 10)).toBe(
    "Core 1 of the server computes for request 0 since 0.000 s; its turn ends in 20 ms. " +
      "2 are ready and wait for their turn: requests 1, 2.",
  );
});

test("a line: who stands in it, why it does not move, and who is next", () => {
  const line = { kind: "queue", queue: "pool", process: 0 } as const;
  expect(said(waitingLine(4), line, 300)).toBe(
    "4 requests wait for a connection: request 2 has waited longest, 200 ms. " +
      "Both connections are held idle by requests 0, 1, which wait for the external service, the longest since 0.010 s. " +
      "Who has waited longest is next.",
  );
  expect(said(waitingLine(4), line, 50)).toBe("Nobody waits for a connection.");
  const outside = { kind: "queue", queue: "outside", process: 0 } as const;
  expect(said(waitingLine(4), outside, 300)).toBe("Nobody waits outside for a thread.");
});

test("a server connection: linked, kept for nobody, being opened, idle", () => {
  const builder = new TraceBuilder()
    .opensAtStart(1)
    .marks("serverOpened", 0, { place: 0 })
    .arrives(0, 0)
    .leases(0, 0, 30)
    .links(0, 0, 30)
    .waits(0, "query", 0, 10)
    .waits(0, "call", 10, 30)
    .answers(0, 30)
    .links(-1, 30, 40)
    .holds(2, "serverOpening", 5, 15, { place: 1 })
    .waits(2, "serverConnection", 5, 15)
    .arrives(1, 60)
    .answers(1, 60);
  expect(said(builder, server(0), 5)).toContain("Server connection 1 is querying for request 0.");
  expect(said(builder, server(0), 20)).toBe(
    "Server connection 1 is held idle by request 0, which has waited for the external service since 0.010 s. " +
      "It has been linked since 0.000 s, and stays so for 10 ms.",
  );
  expect(said(builder, server(0), 35)).toBe(
    "Server connection 1 is kept for a client that asks nothing, or being wiped, since 0.030 s.",
  );
  expect(said(builder, server(0), 50)).toBe("Server connection 1 is open and idle since 0.040 s.");
  expect(said(builder, server(1), 10)).toContain(
    "Server connection 2 is being opened by the pooler since 0.005 s; that ends in 5 ms.",
  );
  expect(said(builder, server(1), 20)).toBe("Server connection 2 is not open.");
});
