import { expect, test } from "vitest";
import { TraceBuilder } from "../../test/support/build-trace.ts";
import { ConnectionState, ConnectionStates } from "./connection-states.ts";
import type { Segments } from "./segments.ts";
import type { Trace } from "./trace.ts";
import { TraceIndex } from "./trace-index.ts";

const names = Object.keys(ConnectionState);

/** One line a segment: `0–10 querying of 3 pinned`, times in milliseconds. */
function lines(segments: Segments): string[] {
  return Array.from({ length: segments.count }, (_, row) => {
    const from = segments.from[row]! / 1000;
    const to = segments.to[row]! / 1000;
    const task = segments.task[row]! < 0 ? "" : ` of ${segments.task[row]}`;
    const pinned = segments.isPinned[row] ? " pinned" : "";
    return `${from}–${to} ${names[segments.state[row]!]}${task}${pinned} #${segments.connection[row]}`;
  });
}

const slot = (trace: Trace, place = 0) => new ConnectionStates(new TraceIndex(trace)).of(0, place);

test("a connection leased around a slow call is held idle meanwhile", () => {
  const trace = new TraceBuilder()
    .opensAtStart(1)
    .arrives(0, 5)
    .waits(0, "compute", 5, 10)
    .waits(0, "query", 10, 20)
    .waits(0, "call", 20, 70)
    .waits(0, "query", 70, 80)
    .leases(0, 10, 85)
    .waits(0, "compute", 80, 90)
    .answers(0, 90)
    .build();
  expect(lines(slot(trace))).toEqual([
    "0–10 idle #0",
    "10–20 querying of 0 #0",
    "20–70 heldIdle of 0 #0",
    "70–80 querying of 0 #0",
    "80–85 heldIdle of 0 #0",
    "85–90 idle #0",
  ]);
});

test("a transaction pins the connection from begin to commit", () => {
  const trace = new TraceBuilder()
    .opensAtStart(1)
    .arrives(0, 0)
    .waits(0, "begin", 0, 2)
    .marks("begun", 1, { task: 0 })
    .waits(0, "compute", 2, 6)
    .waits(0, "commit", 6, 8)
    .marks("committed", 8, { task: 0 })
    .waits(0, "query", 8, 9)
    .leases(0, 0, 9)
    .answers(0, 9)
    .build();
  expect(lines(slot(trace))).toEqual([
    "0–1 querying of 0 #0",
    "1–2 querying of 0 pinned #0",
    "2–6 heldIdle of 0 pinned #0",
    "6–8 querying of 0 pinned #0",
    "8–9 querying of 0 #0",
  ]);
});

test("a transaction that is never committed pins no longer than its lease", () => {
  const trace = new TraceBuilder()
    .opensAtStart(1)
    .arrives(0, 0)
    .marks("begun", 2, { task: 0 })
    .waits(0, "query", 0, 10)
    .leases(0, 0, 4)
    .leases(0, 6, 10)
    .answers(0, 10)
    .build();
  expect(lines(slot(trace))).toEqual([
    "0–2 querying of 0 #0",
    "2–4 querying of 0 pinned #0",
    "4–6 idle #0",
    "6–10 querying of 0 #0",
  ]);
});

test("a slot that is closed and used again holds another connection", () => {
  const trace = new TraceBuilder()
    .arrives(0, 0)
    .holds(0, "opening", 0, 5)
    .marks("opened", 5, { task: 0, place: 0 })
    .leases(0, 5, 15)
    .waits(0, "connection", 0, 5)
    .waits(0, "query", 5, 15)
    .marks("closed", 15, { place: 0 })
    .answers(0, 15)
    .arrives(1, 20)
    .holds(1, "opening", 20, 25)
    .waits(1, "connection", 20, 25)
    .marks("opened", 25, { task: 1, place: 0 })
    .leases(1, 25, 30)
    .waits(1, "query", 25, 30)
    .answers(1, 30)
    .arrives(2, 40)
    .answers(2, 40)
    .build();
  expect(lines(slot(trace))).toEqual([
    "0–5 opening of 0 #0",
    "5–15 querying of 0 #0",
    "20–25 opening of 1 #1",
    "25–30 querying of 1 #1",
    "30–40 idle #1",
  ]);
});

test("an opening that the database refuses leaves no connection behind", () => {
  const trace = new TraceBuilder()
    .arrives(0, 0)
    .holds(0, "opening", 0, 5)
    .waits(0, "connection", 0, 5)
    .marks("refused", 5, { task: 0 })
    .arrives(1, 10)
    .holds(1, "opening", 10, 15)
    .waits(1, "connection", 10, 15)
    .marks("opened", 15, { task: 1, place: 0 })
    .leases(1, 15, 20)
    .waits(1, "query", 15, 20)
    .answers(1, 20)
    .build();
  expect(lines(slot(trace))).toEqual([
    "0–5 opening of 0 #-1",
    "10–15 opening of 1 #0",
    "15–20 querying of 1 #0",
  ]);
});

test("the state at an instant; none where the slot is not open", () => {
  const trace = new TraceBuilder()
    .opensAtStart(1)
    .arrives(0, 10)
    .waits(0, "query", 10, 20)
    .leases(0, 10, 20)
    .marks("closed", 20, { place: 0 })
    .answers(0, 30)
    .build();
  const states = new ConnectionStates(new TraceIndex(trace));
  const stateAt = (at: number) => states.of(0, 0).state[states.at(0, 0, at * 1000)];
  expect([9, 10, 19.999, 20].map(stateAt)).toEqual([
    ConnectionState.idle,
    ConnectionState.querying,
    ConnectionState.querying,
    undefined,
  ]);
});

test("a connection that is given back and closed at the instant it was had is not idle afterwards", () => {
  const trace = new TraceBuilder()
    .arrives(0, 0)
    .marks("opened", 10, { place: 0 })
    .leases(0, 20, 20)
    .marks("closed", 20, { place: 0 })
    .holds(0, "opening", 20, 50)
    .marks("opened", 50, { place: 0 })
    .leases(0, 50, 60)
    .answers(0, 60)
    .build();
  expect(lines(slot(trace))).toEqual([
    "10–20 idle #0",
    "20–50 opening of 0 #1",
    "50–60 heldIdle of 0 #1",
  ]);
});
