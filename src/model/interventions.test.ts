import { describe, expect, test } from "vitest";
import { marksOf } from "../../test/laws/law.ts";
import { picture, pictureOf, runWith } from "../../test/support/picture.ts";
import { requestTable } from "../trace/requests.ts";
import { Mark } from "../trace/words.ts";

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
