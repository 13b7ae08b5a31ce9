import { describe, expect, test } from "vitest";
import { marksOf } from "../../test/laws/law.ts";
import { picture, pictureOf, runWith } from "../../test/support/picture.ts";
import type { Changes } from "../scenario/scenario.ts";
import { requestTable } from "../trace/requests.ts";
import { Mark } from "../trace/words.ts";

const background: Changes = { "pool.opener": "background", "pool.openingMs": 1 };

function at(...atMs: readonly number[]): Changes {
  return { "arrivals.kind": "list", "arrivals.atMs": atMs };
}

function count(changes: Changes, mark: Mark): number {
  return marksOf(runWith(changes)).filter(({ kind }) => kind === mark).length;
}

describe("an opener that the database refuses", () => {
  const full = { "database.maxConnections": 1, "database.reserved": 0, "pool.max": 2 };

  test("tries again after 10 ms, then after 20: nobody hears of the refusal", () => {
    expect(
      pictureOf({ program: "query 40", ...background, ...full, ...at(0, 0) }).split("\n"),
    ).toEqual([
      `request 0    -${"q".repeat(40)}`,
      `request 1    ${"-".repeat(41)}${"q".repeat(40)}`,
      `connection 0 o${"0".repeat(40)}${"1".repeat(40)}`,
      "connection 1  o          o                    o",
    ]);
  });

  test("does not try for ever, though somebody waits for ever", () => {
    const reserved = { ...background, "database.maxConnections": 1, "database.reserved": 1 };
    const settings = { ...reserved, "arrivals.count": 1, "pool.max": 1 };
    expect(count(settings, Mark.rejected)).toBe(20);
    expect(runWith(settings).isTruncated).toBe(false);
  });
});

describe("an opener that nobody waits for", () => {
  test("rests; the run is over without it", () => {
    const settings = { ...background, "pool.max": 9, "pool.minIdle": 9, "pool.openerRestMs": 5 };
    expect(pictureOf({ program: "query 8", ...settings, ...at(2) })).toBe(picture`
      request 0      qqqqqqqq
      connection 0 o 00000000
      connection 1       o
      connection 2
      connection 3
      connection 4
      connection 5
      connection 6
      connection 7
      connection 8
    `);
  });

  test("goes on after its rest when somebody has come in the meantime", () => {
    const settings = { ...background, "pool.max": 2, "pool.openerRestMs": 5 };
    expect(pictureOf({ program: "query 9", ...settings, ...at(0, 3) })).toBe(picture`
      request 0    -qqqqqqqqq
      request 1       ----qqqqqqqqq
      connection 0 o000000000
      connection 1       o111111111
    `);
  });

  test("stops where connections grow old faster than they are opened", () => {
    const ageing = { "pool.minIdle": 2, "pool.lifetimeMs": 1, "pool.openingMs": 5 };
    const settings = { ...background, "pool.max": 2, ...ageing };
    const slow = { program: "call 10000; query 1", ...settings, "arrivals.count": 1 };
    expect(count(slow, Mark.opened)).toBe(42);
    expect(requestTable(runWith(slow)).outcome[0]).toBe(Mark.answered);
  });
});
