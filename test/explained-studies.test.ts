import { expect, test } from "vitest";
import { explain } from "../src/explain/why.ts";
import { catalogue } from "../src/scenario/catalogue/index.ts";
import { variantAsked } from "../src/scenario/settings/at-path.ts";
import { runVariant } from "./support/run-variant.ts";

/** What is said of a request of a catalogue study, at a millisecond. */
function said(id: string, variant: number, task: number, ms: number): string {
  const study = catalogue.find((one) => one.id === id);
  if (study === undefined) throw new Error(`no study ${id}`);
  const { index, surroundings } = runVariant(variantAsked(study, variant));
  return explain(index, task, ms * 1_000, surroundings).text;
}

test("sandwich: all connections wait for the external service", () => {
  expect(said("sandwich", 0, 31, 2_450)).toBe(
    "Request 31 has waited 383 ms for a connection. " +
      "All 5 connections are held idle by requests 20–24, which wait for the external service, the longest since 2.005 s. " +
      "6 requests are ahead of it; the next connection comes back in 50 ms. It gets one in 617 ms.",
  );
});

test("two at once: a deadlock until the first checkout times out, and none with one more", () => {
  expect(said("two-at-once", 0, 2, 1_000)).toContain(
    "This is a deadlock, nobody can go on: request 0 holds connection 1 and waits for another, " +
      "request 1 holds connection 2 and waits for another, request 2 holds connection 3 and waits for another, " +
      "request 3 holds connection 4 and waits for another; it ends when request 0 gives up, in 1.00 s.",
  );
  expect(said("two-at-once", 0, 0, 2_010)).toContain("That was a deadlock, in which nobody could");
  expect(said("two-at-once", 1, 2, 7)).not.toContain("deadlock");
});

test("pinned: transactions keep the connections through the call", () => {
  expect(said("pinned", 0, 80, 4_000)).toContain(
    "All 4 connections are taken: 1 querying for request 72; 3 held idle by requests 73–75, " +
      "which wait for the external service, the longest since 3.818 s, pinned by open transactions.",
  );
  expect(said("pinned", 0, 76, 4_000)).toMatch(
    /Request 76 gave up at 3\.953 s, .* In those 2\.00 s the leased connections were at work 4 % of the time\./,
  );
});

test("event loop: one that computes keeps everybody from their turn", () => {
  expect(said("event-loop", 0, 30, 700)).toBe(
    "Request 30 has waited 100 ms for its turn on the loop; its turn comes in 116 ms. " +
      "The loop is busy with request 25, which has computed since 0.500 s.",
  );
  expect(said("coroutines", 2, 60, 300)).toContain(
    "All processors are busy with requests 32–35, which compute, the longest since 0.298 s.",
  );
});

test("threads: the interpreter lock", () => {
  expect(said("threads", 1, 2, 60)).toContain(
    "The interpreter lock is held by request 0, which has computed since 0.060 s.",
  );
});

test("processes: nobody is free, and the next in line is not served", () => {
  expect(said("process", 0, 3, 150)).toContain(
    "The only process is taken by request 1, which has waited for the external service since 0.105 s.",
  );
  expect(said("started-or-kept", 2, 25, 80)).toBe(
    "Request 25 was refused at 0.000 s, at once: too many waited outside. " +
      "At that moment all 10 processes were taken by requests 0–9, which waited for the external service, the longest since 0.000 s. " +
      "15 requests waited outside, and there was no room for more.",
  );
});

test("no limit: the database refuses when its places are taken", () => {
  expect(said("unlimited", 0, 200, 120)).toContain("At that moment 97 connections were open, and");
  expect(said("unlimited", 0, 0, 120)).toContain(
    "97 queries share all 8 cores of the database: each gets at most 9 % of one.",
  );
});

test("a fleet: the processes' queries share one database", () => {
  expect(said("fleet", 0, 1_194, 3_000)).toContain("8 queries share all 4 cores of the database");
});

test("a few for many: one connection, always at work", () => {
  expect(said("few-for-many", 0, 262, 3_000)).toContain(
    "The only connection is querying for request 261.",
  );
});

test("open results: read slowly, or never closed", () => {
  expect(said("open-result", 0, 16, 800)).toContain(
    "Both connections are held idle by requests 14, 15, which compute, the longest since 0.740 s.",
  );
  expect(said("open-result", 2, 12, 800)).toContain(
    "Both connections are leaked by requests 0, 1: nobody will ever release them.",
  );
});
