import { expect, test } from "vitest";
import type { Stop } from "../../src/lessons/chapter.ts";
import { stopAfter, stopBetween, stopHere } from "./stops.ts";

const stops: readonly Stop[] = [300, 700].map((atMs) => ({ atMs, thing: "", name: "", says: "" }));

test("a stop is passed once, whether a frame ends on it or beyond it", () => {
  expect(stopBetween(stops, 290_000, 310_000)?.atMs).toBe(300);
  expect(stopBetween(stops, 290_000, 300_000)?.atMs).toBe(300);
  expect(stopBetween(stops, 300_000, 310_000)).toBeNull();
});

test("which one is here, and which comes next", () => {
  expect(stopHere(stops, 700_000)?.atMs).toBe(700);
  expect(stopHere(stops, 699_999)).toBeNull();
  expect(stopAfter(stops, 300_000)?.atMs).toBe(700);
  expect(stopAfter(stops, 700_000)).toBeNull();
});
