import { expect, test } from "vitest";
import { TraceBuilder } from "../../test/support/build-trace.ts";
import { TraceIndex } from "../trace/trace-index.ts";
import type { Part, Sentence } from "./explanation.ts";
import {
  allOf,
  connectionName,
  lengthOf,
  moment,
  pluralOf,
  ranges,
  requestName,
  requestNameFirst,
  requestNames,
} from "./names.ts";
import { plainText } from "./plain-text.ts";

const text = (part: Part | Sentence) => plainText("kind" in part ? [part] : part);

/** Four requests; tasks 4 and 5 are branches of request 1, task 6 is the pool's own. */
const index = new TraceIndex(
  new TraceBuilder({ processes: 2 })
    .waits(6, "connection", 0, 1)
    .marks("forked", 0, { task: 4, detail: 1 })
    .marks("forked", 0, { task: 5, detail: 1 })
    .build(4),
);
const alone = new TraceIndex(new TraceBuilder().build(40));

test("numbers in a row are drawn together, two of them are not", () => {
  expect(text(ranges([]))).toBe("");
  expect(text(ranges([20, 21, 22, 23, 24, 31]))).toBe("20–24, 31");
  expect(text(ranges([3, 4, 9]))).toBe("3, 4, 9");
});

test("a long list is cut short and says how many more there are", () => {
  expect(text(ranges([0, 2, 4, 6, 8, 10, 12]))).toBe("0, 2, 4, 6, 8 and 2 more");
});

test("requests are named once each, in the order of their numbers, one in the singular", () => {
  expect(text(requestNames(alone, [9, 3, 3]))).toBe("requests 3, 9");
  expect(text(requestNames(alone, [9]))).toBe("request 9");
  expect(requestNames(alone, [20, 21, 22])).toEqual([
    { kind: "text", text: "requests " },
    { kind: "thing", text: "20", thing: { kind: "request", task: 20 } },
    { kind: "text", text: "–" },
    { kind: "thing", text: "22", thing: { kind: "request", task: 22 } },
  ]);
});

test("a branch is its request's, and the pool's own task nobody's", () => {
  expect(text(requestName(index, 4))).toBe("a branch of request 1");
  expect(text(requestNameFirst(index, 4))).toBe("A branch of request 1");
  expect(text(requestNames(index, [4, 5]))).toBe("branches of request 1");
  expect(text(requestNames(index, [3, 0, 5, -1]))).toBe("requests 0, 3 and a branch of request 1");
  expect(text(requestName(index, 6))).toBe("the pool's opener");
});

test("slots are counted from one, and their process is named where there are several", () => {
  expect(connectionName(alone, 0, 2).text).toBe("connection 3");
  expect(connectionName(index, 1, 2).text).toBe("connection 3 of process 2");
});

test("a length has the unit and the digits that read best", () => {
  const texts = [0, 20, 400, 9_940, 12_345, 382_667, 999_400, 999_600, 1_240_000, 83_666_667];
  expect(texts.map((micros) => lengthOf(micros).text)).toEqual([
    "0 ms",
    "less than 0.1 ms",
    "0.4 ms",
    "9.9 ms",
    "12 ms",
    "383 ms",
    "999 ms",
    "1.00 s",
    "1.24 s",
    "83.7 s",
  ]);
});

test("a moment is in seconds, and can be gone to", () => {
  expect(moment(2_450_000)).toEqual({ kind: "time", text: "2.450 s", at: 2_450_000 });
});

test("all there are", () => {
  expect([1, 2, 5].map((count) => allOf(count, "core"))).toEqual([
    "the only core",
    "both cores",
    "all 5 cores",
  ]);
});

test("more than one process", () => {
  expect([pluralOf("thread"), pluralOf("process")]).toEqual(["threads", "processes"]);
});
