import { expect, test } from "vitest";
import { type Thing, textToThing, thingToText } from "./thing.ts";

const things: readonly Thing[] = [
  { kind: "request", task: 31 },
  { kind: "unit", process: 1, place: 4 },
  { kind: "connection", process: 0, place: 3 },
  { kind: "server-connection", place: 2 },
  { kind: "core", host: "database", place: 1 },
  { kind: "queue", queue: "pool", process: 11 },
];

test.each(things)("$kind is the same thing again after it was written", (thing) => {
  expect(textToThing(thingToText(thing))).toEqual(thing);
});

test.each([
  "",
  "request",
  "request.",
  "request.-1",
  "request.1.2",
  "unit.1",
  "connection.0.3.1",
  "core.client.0",
  "queue.cinema.0",
  "server-connection.x",
  "request.99999999",
])("%j names nothing", (text) => {
  expect(textToThing(text)).toBeNull();
});
