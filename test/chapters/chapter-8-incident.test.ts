/** The incident of chapter 8: after ten seconds the service that is called takes 900 ms. */
import { describe, expect, test } from "vitest";
import { requestTable } from "../../src/trace/requests.ts";
import { runWith } from "../support/picture.ts";

const SLOWS_AT = 10_000_000;

/** The middle response times, in ms, of those who came before the incident and after it. */
function middles(lease: string): readonly [before: number, after: number] {
  const { arrivedAt, endedAt } = requestTable(
    runWith({
      program: "query 5; call 100; query 5",
      "arrivals.kind": "even",
      "arrivals.perSecond": 15,
      "arrivals.forMs": 40_000,
      "server.architecture": "thread-pool",
      "server.threads": 20,
      "server.cores": 4,
      "database.cores": 8,
      "pool.lease": lease,
      "pool.max": 5,
      "pool.openAtStart": 5,
      interventions: `at ${SLOWS_AT / 1_000} call 900`,
    }),
  );
  const of = (isWanted: (arrived: number) => boolean) =>
    middle(
      [...arrivedAt.keys()].filter((i) => isWanted(arrivedAt[i]!)),
      (i) => endedAt[i]! - arrivedAt[i]!,
    );
  return [of((at) => at < SLOWS_AT), of((at) => at >= SLOWS_AT)];
}

function middle(requests: readonly number[], latency: (request: number) => number): number {
  const sorted = requests.map(latency).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]! / 1_000;
}

describe("a service slows down to 900 ms", () => {
  test("who keeps a connection during the call keeps everybody waiting", () => {
    const [before, after] = middles("request");
    expect(before).toBe(110);
    // 5 connections / 910 ms = 5.5 a second of the 15 that come; 2 % of 27 s.
    expect(Math.abs(after - 27_000)).toBeLessThan(540);
  });

  test("who leases for each statement waits for the service alone", () => {
    expect(middles("statement")).toEqual([110, 910]);
  });
});
