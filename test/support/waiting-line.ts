import { TraceBuilder } from "./build-trace.ts";

/** Requests 0 and 1 hold two connections through a call until 500 and 550 ms. */
export function twoHolders(): TraceBuilder {
  const builder = new TraceBuilder().opensAtStart(2);
  for (const task of [0, 1]) {
    const shift = task * 50;
    builder
      .arrives(task, 0)
      .waits(task, "query", 0, 10 + shift, { place: 0 })
      .waits(task, "call", 10 + shift, 490 + shift, { place: 1 })
      .waits(task, "query", 490 + shift, 500 + shift, { place: 2 })
      .leases(task, 0, 500 + shift, { place: task })
      .answers(task, 500 + shift);
  }
  return builder;
}

/** And requests 2 … wait for them, asking one ms after another from 100 ms on. */
export function waitingLine(count: number): TraceBuilder {
  const builder = twoHolders();
  for (let task = 2; task < 2 + count; task++) {
    const asks = 98 + task;
    const gets = 500 + (task - 2) * 50;
    builder
      .arrives(task, asks)
      .waits(task, "connection", asks, gets, { place: 0 })
      .waits(task, "query", gets, gets + 20, { place: 0 })
      .leases(task, gets, gets + 20, { place: task % 2 })
      .answers(task, gets + 20);
  }
  return builder;
}
