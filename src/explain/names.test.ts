import { expect, test } from "vitest";
import {
  allOf,
  connectionName,
  lengthOf,
  moment,
  pluralOf,
  ranges,
  requestNames,
} from "./names.ts";

test("numbers in a row are drawn together, two of them are not", () => {
  expect(ranges([])).toBe("");
  expect(ranges([20, 21, 22, 23, 24, 31])).toBe("20–24, 31");
  expect(ranges([3, 4, 9])).toBe("3, 4, 9");
});

test("a long list is cut short and says how many more there are", () => {
  expect(ranges([0, 2, 4, 6, 8, 10, 12])).toBe("0, 2, 4, 6, 8 and 2 more");
});

test("requests are named in the order of their numbers, one in the singular", () => {
  expect(requestNames([9, 3])).toEqual({ kind: "request", text: "requests 3, 9", tasks: [3, 9] });
  expect(requestNames([9]).text).toBe("request 9");
});

test("slots are counted from one, and their process is named where there are several", () => {
  expect(connectionName(0, 2, 1).text).toBe("connection 3");
  expect(connectionName(1, 2, 4).text).toBe("connection 3 of process 2");
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
  expect([1, 2, 5].map(allOf)).toEqual(["the only one", "both", "all 5"]);
});

test("more than one process", () => {
  expect([pluralOf("thread"), pluralOf("process")]).toEqual(["threads", "processes"]);
});
