import { expect, test } from "vitest";
import { differingRows, tableOf } from "./compare.ts";

const rows = ["sandwich, A", "sandwich, B"];
const node = { engine: "Node 20", hashes: ["aa11", "bb22"] };
const same = { engine: "Chromium 156", hashes: ["aa11", "bb22"] };
const other = { engine: "Firefox 153", hashes: ["aa11", "bb23"] };

test("engines that agree", () => {
  expect(differingRows(rows, [node, same])).toEqual([]);
  expect(tableOf(rows, [node, same])).toBe(
    [
      "             Node 20  Chromium 156",
      "sandwich, A  aa11     same",
      "sandwich, B  bb22     same",
    ].join("\n"),
  );
});

test("a hash that differs is shown, and its row named", () => {
  expect(differingRows(rows, [node, same, other])).toEqual(["sandwich, B"]);
  expect(tableOf(rows, [node, same, other])).toBe(
    [
      "             Node 20  Chromium 156  Firefox 153",
      "sandwich, A  aa11     same          same",
      "sandwich, B  bb22     same          ≠ bb23",
    ].join("\n"),
  );
});

test("a hash that is missing differs", () => {
  expect(differingRows(rows, [node, { engine: "none", hashes: ["aa11"] }])).toEqual([
    "sandwich, B",
  ]);
});
