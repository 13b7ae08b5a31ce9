import { describe, expect, test } from "vitest";
import { picture, pictureOf, runWith } from "../../test/support/picture.ts";
import type { Changes } from "../scenario/scenario.ts";
import { requestTable } from "../trace/requests.ts";
import { Reason } from "../trace/words.ts";

const shared: Changes = { "pool.max": null, "database.service": "shared", "database.cores": 1 };

/** When each request ends, in milliseconds. */
function endsOf(changes: Changes): number[] {
  const { endedAt } = requestTable(runWith({ ...shared, ...changes }));
  return Array.from(endedAt, (micros) => micros / 1_000);
}

const at = (...atMs: number[]) => ({ "arrivals.kind": "list", "arrivals.atMs": atMs }) as const;

describe("queries on shared cores", () => {
  test("take their own time while there are as many cores", () => {
    expect(endsOf({ program: "query 6", "arrivals.count": 2, "database.cores": 2 })).toEqual([
      6, 6,
    ]);
  });

  test("take twice as long where there are twice as many", () => {
    expect(endsOf({ program: "query 6", "arrivals.count": 4, "database.cores": 2 })).toEqual([
      12, 12, 12, 12,
    ]);
  });

  test("slow one another down only while they are there together", () => {
    expect(pictureOf({ ...shared, program: "query 6", ...at(0, 4) })).toBe(picture`
      request 0    qqqqqqqq
      request 1        qqqqqqqq
      connection 0 00000000
      connection 1     11111111
    `);
  });

  test("a short one overtakes a long one", () => {
    const program = "query 10 | query 2";
    expect(endsOf({ program, ...at(0, 2), "arrivals.programOf": [0, 1] })).toEqual([12, 6]);
  });

  test("lose to crowding what the setting says: 10 queries on 2 cores, 5 % each, 1.4 times as long", () => {
    const crowd = { "arrivals.count": 10, "database.cores": 2, "database.contentionPercent": 5 };
    expect(endsOf({ program: "query 8", ...crowd })).toEqual(new Array(10).fill(56));
  });

  test("end on whole microseconds, where thirds do not come out even", () => {
    expect(endsOf({ program: "query 1", ...at(0, 0, 0.002) })).toEqual([2.999, 2.999, 3]);
    const four = { "arrivals.count": 4, "database.cores": 3 };
    expect(endsOf({ program: "query 1", ...four })).toEqual([1.333, 1.333, 1.333, 1.333]);
  });

  test("pay the wire after their share, where nobody shares", () => {
    const ends = endsOf({ program: "query 6", "arrivals.count": 2, "network.roundTripMs": 1 });
    expect(ends).toEqual([13, 13]);
  });

  test("take their own time where the database has cores without end", () => {
    expect(endsOf({ program: "query 6", "arrivals.count": 9, "database.cores": null })).toEqual(
      new Array(9).fill(6),
    );
  });

  test("share the server's cores where both stand on one host", () => {
    const host = { "database.sharesHost": true, "server.cores": 1 };
    expect(endsOf({ ...host, program: "query 6", "arrivals.count": 2 })).toEqual([12, 12]);
  });
});

describe("a query that is cancelled", () => {
  test("lets who stays go on at full pace", () => {
    const trace = runWith({
      ...shared,
      program: "query 20 | query 6",
      ...at(0, 4),
      "arrivals.programOf": [0, 1],
      "server.requestTimeoutMs": 8,
    });
    // By halves from 4 to 8 ms, then the other 4 ms alone.
    const { endedAt, reason } = requestTable(trace);
    expect([...endedAt]).toEqual([8_000, 12_000]);
    expect([...reason]).toEqual([Reason.statementCancelled, Reason.none]);
  });
});
