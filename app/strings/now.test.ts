import { expect, test } from "vitest";
import { nowSentence } from "./now.ts";

const idle = {
  waiting: 0,
  outside: 0,
  atPooler: 0,
  forTurn: 0,
  computing: 0,
  calling: 0,
  hasPool: true,
  open: 5,
  opening: 0,
  heldIdle: 0,
  querying: 0,
  servers: null,
  lost: 0,
  unit: "thread",
  isOver: false,
};

test.each([
  [{}, "Nobody waits for a connection. All 5 connections are idle."],
  [
    { waiting: 12, heldIdle: 5 },
    "12 requests wait for a connection. All 5 are held, none is at work.",
  ],
  [
    { waiting: 15, outside: 45, heldIdle: 4, querying: 1 },
    "15 requests wait for a connection, 45 outside for a thread. All 5 are held, 1 is at work.",
  ],
  [
    { outside: 1, querying: 1 },
    "1 request waits outside for a thread. 1 of 5 is held and at work.",
  ],
  [{ heldIdle: 1 }, "Nobody waits for a connection. 1 of 5 is held, not at work."],
  [{ open: 0 }, "Nobody waits for a connection. No connection is open."],
  [{ open: 1 }, "Nobody waits for a connection. The connection is idle."],
  [{ open: 2 }, "Nobody waits for a connection. Both connections are idle."],
  [{ open: 2, heldIdle: 2 }, "Nobody waits for a connection. Both are held, none is at work."],
  [
    { waiting: 1, open: 1, heldIdle: 1 },
    "1 request waits for a connection. The connection is held, not at work.",
  ],
  [{ open: 1, querying: 1 }, "Nobody waits for a connection. The connection is held and at work."],
  [{ open: 0, isOver: true }, "Nobody waits for a connection. The run is over."],
  [
    { waiting: 3, open: 0, opening: 3 },
    "3 requests wait for a connection. 3 connections are being opened.",
  ],
  [
    { waiting: 1, querying: 5, opening: 1 },
    "1 request waits for a connection. All 5 are held and at work. 1 is being opened.",
  ],
  [
    { forTurn: 2, waiting: 1, heldIdle: 5 },
    "1 request waits for a connection, 2 for a turn to compute. All 5 are held, none is at work.",
  ],
  [
    { atPooler: 4, heldIdle: 5, servers: { open: 3, taken: 3 } },
    "4 requests wait for a server connection of the pooler. All 5 are held, none is at work. " +
      "The pooler has 3 server connections, all taken.",
  ],
  [
    { servers: { open: 2, taken: 1 } },
    "Nobody waits for a connection. All 5 connections are idle. The pooler has 2 server connections, 1 taken.",
  ],
  [
    { servers: { open: 2, taken: 0 } },
    "Nobody waits for a connection. All 5 connections are idle. The pooler has 2 server connections, both idle.",
  ],
  [
    { servers: { open: 0, taken: 0 } },
    "Nobody waits for a connection. All 5 connections are idle. The pooler has no server connection open.",
  ],
  [
    { hasPool: false, forTurn: 9, computing: 1, calling: 25 },
    "9 requests wait for a turn to compute. 1 computes, 25 wait for the external service.",
  ],
  [
    { hasPool: false, outside: 2, calling: 1, unit: "process" },
    "2 requests wait outside for a process. 1 waits for the external service.",
  ],
  [{ hasPool: false }, "Nobody waits in line. Nobody is served."],
  [{ lost: 1 }, "Nobody waits for a connection. All 5 connections are idle. 1 request is lost."],
  [
    { isOver: true, lost: 203 },
    "Nobody waits for a connection. The run is over. 203 requests are lost.",
  ],
])("%o", (now, sentence) => {
  expect(nowSentence({ ...idle, ...now })).toBe(sentence);
});
