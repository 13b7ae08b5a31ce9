import { expect, test } from "vitest";
import { nowSentence } from "./now.ts";

const idle = {
  waiting: 0,
  outside: 0,
  open: 5,
  heldIdle: 0,
  querying: 0,
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
  [
    { waiting: 1, open: 1, heldIdle: 1 },
    "1 request waits for a connection. The connection is held, not at work.",
  ],
  [{ open: 1, querying: 1 }, "Nobody waits for a connection. The connection is held and at work."],
  [{ open: 0, isOver: true }, "Nobody waits for a connection. The run is over."],
])("%o", (now, sentence) => {
  expect(nowSentence({ ...idle, ...now })).toBe(sentence);
});
