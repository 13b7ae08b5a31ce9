import { expect, test } from "vitest";
import { TraceBuilder } from "../../test/support/build-trace.ts";
import { connectionsOverTime } from "./connection-series.ts";
import { ConnectionState } from "./connection-states.ts";
import type { Series } from "./series.ts";
import { TraceIndex } from "./trace-index.ts";
import { heldOverTime, requestsOverTime, waitingOverTime } from "./trace-series.ts";
import { Hold, Wait } from "./words.ts";

/** Two requests share one connection; task 2 opens another for the pool itself. */
const trace = new TraceBuilder()
  .opensAtStart(1)
  .arrives(0, 0)
  .arrives(1, 0)
  .waits(0, "query", 0, 10)
  .waits(0, "call", 10, 30)
  .leases(0, 0, 30)
  .answers(0, 30)
  .waits(1, "connection", 0, 30)
  .waits(1, "query", 30, 40)
  .leases(1, 30, 40)
  .answers(1, 40)
  .waits(2, "connection", 0, 20)
  .holds(2, "opening", 0, 20, { place: 1 })
  .marks("opened", 20, { place: 1 })
  .build(2);
const index = new TraceIndex(trace);

const steps = ({ at, value }: Series) =>
  Object.fromEntries(Array.from(at, (instant, i) => [instant / 1000, value[i]]));

test("waiting counts requests alone, not what the pool does for itself", () => {
  expect(steps(waitingOverTime(trace, [Wait.connection]))).toEqual({ 0: 1, 30: 0 });
  expect(steps(waitingOverTime(trace, [Wait.query, Wait.call]))).toEqual({ 0: 1, 40: 0 });
});

test("requests in the server, and leases", () => {
  expect(steps(requestsOverTime(trace))).toEqual({ 0: 2, 30: 1, 40: 0 });
  expect(steps(heldOverTime(trace, Hold.connection))).toEqual({ 0: 1, 40: 0 });
});

test("connections in each state", () => {
  const count = (...states: ConnectionState[]) => steps(connectionsOverTime(index, states));
  expect(count(ConnectionState.querying)).toEqual({ 0: 1, 10: 0, 30: 1, 40: 0 });
  expect(count(ConnectionState.heldIdle)).toEqual({ 10: 1, 30: 0 });
  expect(count(ConnectionState.opening)).toEqual({ 0: 1, 20: 0 });
  expect(count(ConnectionState.idle)).toEqual({ 20: 1, 40: 0 });
});
