import { expect, test } from "vitest";
import { sandwich } from "../../../../src/scenario/catalogue/sandwich.ts";
import { variantAsked } from "../../../../src/scenario/settings/at-path.ts";
import type { OtherThing } from "../../../../src/trace/thing.ts";
import { runVariant } from "../../../../test/support/run-variant.ts";
import { projectThingHistory } from "./project.ts";

const run = runVariant(variantAsked(sandwich, 0));
const at = (thing: OtherThing, ms: number) => projectThingHistory(run, thing, ms * 1_000);
const connection = { kind: "connection", process: 0, place: 2 } as const;

test("a connection: the leases around now, how much of each was held idle, how many are left out", () => {
  const { rows, earlier, later } = at(connection, 2_450);
  expect(rows.map(({ task }) => task)).toEqual([2, 7, 12, 17, 22, 27, 32, 37]);
  expect(rows.filter(({ isNow }) => isNow)).toMatchObject([{ task: 22, share: 0.98 }]);
  expect(rows.filter(({ isFuture }) => isFuture).map(({ task }) => task)).toEqual([27, 32, 37]);
  expect([earlier, later]).toEqual([0, 52]);
});

test("a connection late in the run: the earlier leases are counted", () => {
  const { rows, earlier, later } = at(connection, 30_266);
  expect(rows).toHaveLength(6);
  expect([earlier, later]).toEqual([54, 0]);
});

test("a thread: whom it served, and how much of that it computed", () => {
  const { kind, rows } = at({ kind: "unit", process: 0, place: 0 }, 2_450);
  expect(kind).toBe("unit");
  expect(rows.map(({ share }) => share)).toEqual(rows.map(() => 0));
});

test("a line: who stands in it, in order", () => {
  const { kind, rows, later } = at({ kind: "queue", queue: "pool", process: 0 }, 2_450);
  expect(kind).toBe("line");
  expect(rows.map(({ task }) => task)).toEqual([25, 26, 27, 28, 29, 30, 31, 32, 33, 34]);
  expect(later).toBe(2);
});

test("what nobody ever had has no history", () => {
  expect(at({ kind: "core", host: "database", place: 7 }, 2_450).rows).toEqual([]);
});
