import { TraceBuilder } from "./build-trace.ts";

/**
 * Two requests do `query 10; call 50; query 10` on one connection that each keeps to its end; a
 * third gives up after 100 ms of waiting, a fourth is refused by the database. Times in ms:
 *
 * request 0    qcccccq
 * request 1    -------qcccccq
 * request 2    ----------
 * connection 0 00000001111111
 */
export function sandwichTrace(): TraceBuilder {
  return new TraceBuilder({ cores: 0 })
    .opensAtStart(1)
    .arrives(0, 0)
    .waits(0, "query", 0, 10, { place: 0 })
    .waits(0, "call", 10, 60, { place: 1 })
    .waits(0, "query", 60, 70, { place: 2 })
    .leases(0, 0, 70)
    .holds(0, "unit", 0, 70, { place: 0 })
    .answers(0, 70)
    .arrives(1, 0)
    .waits(1, "connection", 0, 70, { place: 0 })
    .waits(1, "query", 70, 80, { place: 0 })
    .waits(1, "call", 80, 130, { place: 1 })
    .waits(1, "query", 130, 140, { place: 2 })
    .leases(1, 70, 140)
    .holds(1, "unit", 0, 140, { place: 1 })
    .answers(1, 140)
    .arrives(2, 0)
    .waits(2, "connection", 0, 100, { place: 0 })
    .holds(2, "unit", 0, 100, { place: 2 })
    .marks("timedOut", 100, { task: 2, detail: 3 })
    .arrives(3, 20)
    .waits(3, "connection", 20, 25, { place: 0 })
    .holds(3, "opening", 20, 25, { place: 1 })
    .holds(3, "unit", 20, 25, { place: 3 })
    .marks("rejected", 25, { task: 3, place: 1, detail: 1 })
    .marks("refused", 25, { task: 3, detail: 1 });
}
