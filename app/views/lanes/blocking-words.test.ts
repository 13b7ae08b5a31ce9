import { expect, test } from "vitest";
import { sandwich } from "../../../src/scenario/catalogue/sandwich.ts";
import { variantScenario } from "../../../src/scenario/changes.ts";
import { runVariant } from "../../../test/support/run-variant.ts";
import { thingToText } from "../../store/thing.ts";
import { arrowsOf } from "./arrows.ts";
import { blockingTable } from "./blocking-words.ts";
import { layoutRows } from "./layout-rows.ts";
import { rowCells } from "./row-cells.ts";
import { groupsOf, rowsOf } from "./rows.ts";

const run = runVariant(variantScenario(sandwich, 0));
const at = 2_450_000;
const window = { from: 2_000_000, to: 4_000_000 };
const place = { size: { width: 1_000, height: 800, rem: 16 }, left: 100, pitch: 20, scrolled: 0 };
const rows = rowsOf(groupsOf(run, new Set(["connection", "unit"]), [31]), new Set());
const { model, shapes } = layoutRows(run, rows, at, window, place);
const said = (row: string) =>
  rowCells(run, rows, model, shapes, null, null).find(
    (cell) => cell.row === row && cell.part === "span",
  )?.text;
const words = ", until request 26 releases a connection at 3.066 667 s; held now by requests 20–24";

test("the place of a thread whose request waits says whom it waits for, and until when", () => {
  expect(said("unit.0.6")).toContain("thread 7: waits for a connection by request 31, ");
  expect(said("unit.0.6")).toContain(words);
});

test("so does the place of the request itself; of one that waits for nobody it says nothing", () => {
  expect(said(thingToText({ kind: "request", task: 31 }))).toContain(words);
  expect(said("connection.0.0")).not.toContain("held now");
});

test("a table says it of all that wait in the time in sight, whichever has arrows", () => {
  const { rows: told, more } = blockingTable(run, at, window, 1_000);
  expect(more).toBe(0);
  expect(told).toContainEqual([
    "request 31",
    "a connection",
    expect.stringMatching(/^2\./),
    "3.066 667 s",
    "request 26",
    "requests 20–24",
  ]);
  // Whoever has an arrow stands in it.
  for (let request = 0; request < run.trace.requestCount; request++) {
    const arrows = arrowsOf(run, shapes, request, at).filter(({ kind }) => kind === "handed");
    const inTable = told.filter(([who]) => who === `request ${request}`).map((row) => row[4]);
    for (const { text } of arrows) {
      expect(inTable).toContain(`request ${text.split(" ")[0]}`);
    }
  }
});

test("of more than a table bears it says how many are left out", () => {
  const all = blockingTable(run, at, window, 1_000).rows.length;
  expect(blockingTable(run, at, window, 2)).toMatchObject({ more: all - 2 });
});

test("nobody waits for a connection where each statement leases one", () => {
  const other = runVariant(variantScenario(sandwich, 1));
  expect(blockingTable(other, at, window, 1_000).rows).toEqual([]);
});
