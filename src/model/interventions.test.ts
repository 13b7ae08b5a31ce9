import { describe, expect, test } from "vitest";
import { marksOf } from "../../test/laws/law.ts";
import { picture, pictureOf, runWith } from "../../test/support/picture.ts";
import { requestTable } from "../trace/requests.ts";
import type { Trace } from "../trace/trace.ts";
import { CloseReason, Mark, Reason } from "../trace/words.ts";

function at(...atMs: readonly number[]) {
  return { "arrivals.kind": "list", "arrivals.atMs": atMs };
}

describe("a service that grows slower", () => {
  const calls = { ...at(0, 2, 4, 6, 14), program: "call 4" };

  test("takes as long as is said for every call from then on, until it is as before", () => {
    expect(pictureOf({ ...calls, interventions: "at 4 call 9; at 14 call as before" })).toBe(
      picture`
        request 0    cccc
        request 1      cccc
        request 2        ccccccccc
        request 3          ccccccccc
        request 4                  cccc
        connection 0
        connection 1
        connection 2
        connection 3
        connection 4
      `,
    );
  });

  test("takes so many times what each call would have taken", () => {
    const chance = { ...calls, program: "call ~40" };
    const durations = (interventions: string) => {
      const { arrivedAt, endedAt } = requestTable(runWith({ ...chance, interventions }));
      return [...endedAt].map((end, i) => end - arrivedAt[i]!);
    };
    const usual = durations("");
    expect(durations("at 4 call x3")).toEqual(
      usual.map((micros, i) => (i < 2 ? micros : 3 * micros)),
    );
  });

  test("leaves queries and computing as they were", () => {
    const other = { ...at(0, 2, 4), program: "query ~3; compute ~2", "pool.max": 2 };
    const ends = (interventions: string) => [
      ...requestTable(runWith({ ...other, interventions })).endedAt,
    ];
    expect(ends("at 0 call x9")).toEqual(ends(""));
  });
});

describe("a database that grows slower", () => {
  const queries = { ...at(0, 5, 10), "pool.max": 2, "pool.openAtStart": 1 };

  test("takes longer for queries, not for begin and commit", () => {
    const settings = { ...queries, program: "begin; query 2; commit", "network.roundTripMs": 1 };
    const { arrivedAt, endedAt } = requestTable(
      runWith({ ...settings, interventions: "at 5 query x2" }),
    );
    const took = [...endedAt].map((end, i) => (end - arrivedAt[i]!) / 1_000);
    // Each statement a trip of 1 ms.
    expect(took).toEqual([5, 7, 7]);
  });

  test("takes longer where queries share its cores, too", () => {
    const settings = { ...queries, program: "query 2", "database.service": "shared" };
    const shared = { ...settings, "database.cores": 1, interventions: "at 5 query x2" };
    const { arrivedAt, endedAt } = requestTable(runWith(shared));
    expect([...endedAt].map((end, i) => (end - arrivedAt[i]!) / 1_000)).toEqual([2, 4, 4]);
  });
});

describe("a database that is restarted", () => {
  const three = { "pool.max": 3, "pool.openAtStart": 3, "pool.openingMs": 2 };

  test("closes what lies idle, and fails the statements that run", () => {
    const settings = { ...three, ...at(0, 1, 9), interventions: "at 5 restart" };
    expect(pictureOf({ ...settings, program: "query 7" })).toBe(picture`
      request 0    qqqqqx
      request 1     qqqqx
      request 2             --qqqqqqq
      connection 0 00000
      connection 1  1111    oo2222222
      connection 2
    `);
    const trace = runWith({ ...settings, program: "query 7" });
    expect([...requestTable(trace).reason]).toEqual([
      Reason.connectionLost,
      Reason.connectionLost,
      Reason.none,
    ]);
    expect(closings(trace)).toEqual([
      [5_000, CloseReason.restart],
      [5_000, CloseReason.broken],
      [5_000, CloseReason.broken],
    ]);
  });

  test("is found out at the next statement by who holds a connection", () => {
    const settings = { ...three, "pool.lease": "request", program: "query 2; call 6; query 2" };
    const trace = runWith({ ...settings, interventions: "at 5 restart" });
    const { reason, endedAt } = requestTable(trace);
    expect([reason[0], endedAt[0]]).toEqual([Reason.connectionLost, 8_000]);
  });

  test("undoes the transactions that were open", () => {
    const settings = { ...three, program: "begin; query 9; commit" };
    const trace = runWith({ ...settings, interventions: "at 5 restart" });
    const marks = marksOf(trace).filter(({ kind }) => kind === Mark.rolledBack);
    expect(marks.map(({ at: when }) => when)).toEqual([5_000]);
    expect(marksOf(trace).some(({ kind }) => kind === Mark.committed)).toBe(false);
  });

  test("lets nobody in as long as it is not there again", () => {
    const trace = runWith({
      ...at(0, 6, 12, 16),
      program: "query 1",
      "server.runtime": "go",
      "pool.lease": "none",
      interventions: "at 5 restart 10",
    });
    const { reason } = requestTable(trace);
    const { none, databaseStarting } = Reason;
    // The first was in the middle of its login.
    expect([...reason]).toEqual([databaseStarting, databaseStarting, databaseStarting, none]);
  });

  test("behind a pooler, whose clients find out", () => {
    const trace = runWith({
      ...three,
      ...at(0, 9),
      program: "query 7",
      "pooler.mode": "transaction",
      "pooler.openAtStart": 2,
      interventions: "at 5 restart",
    });
    const { reason, endedAt } = requestTable(trace);
    expect([reason[0], endedAt[0], reason[1]]).toEqual([Reason.connectionLost, 5_000, Reason.none]);
    const closed = marksOf(trace).filter(({ kind }) => kind === Mark.serverClosed);
    expect(closed.map(({ at: when }) => when)).toEqual([5_000, 5_000]);
  });
});

describe("connections that leak", () => {
  const three = { "pool.max": 3, "pool.openAtStart": 3, program: "query 4" };

  test("idle ones are nobody's ever after, and the limit counts them still", () => {
    const settings = { ...three, ...at(6, 6, 6), interventions: "at 5 leak 2" };
    expect(pictureOf(settings)).toBe(picture`
      request 0          qqqq
      request 1          ----qqqq
      request 2          --------qqqq
      connection 0      _____________
      connection 1      _____________
      connection 2       000011112222
    `);
    const leaked = marksOf(runWith(settings)).filter(({ kind }) => kind === Mark.leaked);
    expect(leaked.map(({ task, place }) => [task, place])).toEqual([
      [-1, 0],
      [-1, 1],
    ]);
  });

  test("only those that lie idle at that moment", () => {
    const trace = runWith({ ...three, ...at(4, 4), interventions: "at 5 leak 9" });
    expect(marksOf(trace).filter(({ kind }) => kind === Mark.leaked)).toHaveLength(1);
  });
});

describe("another limit", () => {
  test("of connections: those who wait get more at once; who is there stays", () => {
    const settings = { "arrivals.count": 4, program: "query 4", "pool.max": 1 };
    const more = { ...settings, "pool.opensForWaiters": true, interventions: "at 2 pool.max 3" };
    expect(pictureOf(more)).toBe(picture`
      request 0    qqqq
      request 1    --qqqq
      request 2    --qqqq
      request 3    ----qqqq
      connection 0 00003333
      connection 1   1111
      connection 2   2222
    `);
    const fewer = { ...settings, "pool.max": 3, interventions: "at 2 pool.max 1" };
    expect(pictureOf(fewer)).toBe(picture`
      request 0    qqqq
      request 1    qqqq
      request 2    qqqq
      request 3    ----qqqq
      connection 0 0000
      connection 1 1111
      connection 2 22223333
    `);
  });

  test("of idle connections: those in excess are closed at that moment", () => {
    const settings = { "pool.max": 4, "pool.openAtStart": 4, program: "call 9" };
    const trace = runWith({ ...settings, interventions: "at 5 pool.maxIdle 1" });
    expect(closings(trace)).toEqual(new Array(3).fill([5_000, CloseReason.idleCap]));
  });

  test("of patience: for whoever begins to wait from then on", () => {
    const settings = { ...at(0, 1, 6), program: "query 20", "pool.max": 1 };
    const trace = runWith({ ...settings, interventions: "at 5 pool.checkoutTimeoutMs 3" });
    const { reason, endedAt } = requestTable(trace);
    expect([reason[2], endedAt[2]]).toEqual([Reason.checkoutTimeout, 9_000]);
    expect(reason[1]).toBe(Reason.none);
  });

  test("of patience, in the pools of processes that are started later, too", () => {
    const settings = { ...at(6), program: "query 20; query 20 via pool", "pool.max": 1 };
    const forked = { ...settings, "server.architecture": "process-per-connection" };
    const held = { ...forked, "pool.lease": "request" };
    const trace = runWith({ ...held, interventions: "at 5 pool.checkoutTimeoutMs 3" });
    const { reason, endedAt } = requestTable(trace);
    expect([reason[0], endedAt[0]]).toEqual([Reason.checkoutTimeout, 29_000]);
  });

  test("of the database's connections", () => {
    const settings = { ...at(0, 6), program: "query 20", "pool.max": 5, "server.runtime": "go" };
    const full = { "database.maxConnections": 9, "database.reserved": 0 };
    const trace = runWith({
      ...settings,
      ...full,
      "pool.lease": "none",
      interventions: "at 5 database.maxConnections 1",
    });
    expect(requestTable(trace).reason[1]).toBe(Reason.databaseFull);
  });
});

/** When connections were closed, and why. */
function closings(trace: Trace): [number, number][] {
  const closed = marksOf(trace).filter(({ kind }) => kind === Mark.closed);
  return closed.map(({ at: when, detail }) => [when, detail]);
}

describe("when", () => {
  test("it comes first at its instant, and leaves a mark with its number", () => {
    const trace = runWith({
      ...at(0, 5),
      program: "call 5; call 1",
      interventions: "at 9 call 7; at 5 call 3",
    });
    // Request 0 begins its second call at 5, request 1 its first.
    expect([...requestTable(trace).endedAt]).toEqual([8_000, 11_000]);
    const marks = marksOf(trace).filter(({ kind }) => kind === Mark.intervened);
    expect(marks.map(({ task, at: when, detail }) => [task, when, detail])).toEqual([
      [-1, 5_000, 1],
      [-1, 9_000, 0],
    ]);
  });

  test("a run does not last longer for one that comes after all is done", () => {
    const trace = runWith({ program: "call 5", interventions: "at 900 call 7" });
    expect([trace.endedAt, trace.isTruncated]).toEqual([5_000, false]);
  });
});
