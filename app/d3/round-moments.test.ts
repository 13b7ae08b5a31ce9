import { expect, test } from "vitest";
import { roundMoments } from "./round-moments.ts";

const SECOND = 1_000_000;

test("moments are round at every scale, from microseconds to minutes", () => {
  expect(roundMoments({ from: 2_450_003, to: 2_450_023 }, 5)).toEqual([
    2_450_005, 2_450_010, 2_450_015, 2_450_020,
  ]);
  expect(roundMoments({ from: 850_000, to: 3_250_000 }, 6)).toEqual(
    [1, 1.5, 2, 2.5, 3].map((second) => second * SECOND),
  );
  expect(roundMoments({ from: 0, to: 600 * SECOND }, 6)).toEqual(
    [0, 2, 4, 6, 8, 10].map((minute) => minute * 60 * SECOND),
  );
});

test("however long the run, moments are as few as asked for, or nearly", () => {
  for (let length = 20; length < 1e11; length *= 3) {
    const moments = roundMoments({ from: length / 3, to: (length * 4) / 3 }, 6);
    expect(moments.length).toBeGreaterThan(1);
    if (length < 1e10) expect(moments.length).toBeLessThanOrEqual(11);
  }
});
