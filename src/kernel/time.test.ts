import { expect, test } from "vitest";
import { fromMs, NEVER, toMs, toSeconds } from "./time.ts";

test("milliseconds become the nearest whole microsecond", () => {
  expect([0, 0.0004, 0.0005, 0.5, 1.0015, 2.5, 600_000].map(fromMs)).toEqual([
    0, 0, 1, 500, 1_002, 2_500, 600_000_000,
  ]);
});

test("0.1 + 0.2 milliseconds are 300 microseconds", () => {
  expect(fromMs(0.1 + 0.2)).toBe(300);
});

test("and back", () => {
  expect(toMs(2_500)).toBe(2.5);
  expect(toSeconds(2_500_000)).toBe(2.5);
  for (const ms of [0.001, 0.123, 7, 16.667, 599_999.999]) expect(toMs(fromMs(ms))).toBe(ms);
});

test("never is later than anything that happens", () => {
  expect(NEVER).toBeGreaterThan(Number.MAX_SAFE_INTEGER);
});
