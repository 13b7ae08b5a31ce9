import { expect, test } from "vitest";
import { timeScale } from "../../d3/time-scale.ts";
import { layoutAxis } from "./layout.ts";

const labels = (from: number, to: number, at: number) =>
  layoutAxis(timeScale({ from, to }, 100, 900), at, 16).map(({ text }) =>
    text.replaceAll("\u00a0", " "),
  );

const AWAY = 1e12;

test("moments are said in the unit that is read best at each scale", () => {
  expect(labels(0, 600e6, AWAY)).toEqual(["0 min", "2 min", "4 min", "6 min", "8 min"]);
  expect(labels(130e6, 190e6, AWAY)).toEqual([
    "2:10 min",
    "2:20 min",
    "2:30 min",
    "2:40 min",
    "2:50 min",
    "3:00 min",
  ]);
  expect(labels(850_000, 3_250_000, AWAY)).toEqual(["1.0 s", "1.5 s", "2.0 s", "2.5 s", "3.0 s"]);
  expect(labels(2_440_000, 2_500_000, AWAY)).toEqual([
    "2.44 s",
    "2.45 s",
    "2.46 s",
    "2.47 s",
    "2.48 s",
    "2.49 s",
  ]);
  expect(labels(0, 250_000, AWAY)).toEqual(["0 ms", "50 ms", "100 ms", "150 ms", "200 ms"]);
  expect(labels(0, 20, AWAY)).toEqual(["0 µs", "5 µs", "10 µs", "15 µs"]);
});

test("between milliseconds, a moment is named in full once, and then by what is past it", () => {
  expect(labels(2_449_900, 2_450_500, AWAY)).toEqual([
    "2.449 900 s",
    "2.450 s",
    "+100 µs",
    "+200 µs",
    "+300 µs",
    "+400 µs",
  ]);
});

test("what is past a moment is counted from the last one that is on the axis in full", () => {
  expect(labels(1_999_985, 2_000_009, AWAY)).toEqual([
    "1.999 985 s",
    "+5 µs",
    "+10 µs",
    "2.000 s",
    "+5 µs",
  ]);
  expect(labels(2_449_900, 2_450_500, 2_450_217)).toEqual([
    "2.449 900 s",
    "2.450 s",
    "+100 µs",
    "2.450 300 s",
    "+100 µs",
    "2.450 217 s",
  ]);
});

test("the playhead says its own moment while it is in sight", () => {
  expect(labels(850_000, 3_250_000, 2_450_000)).toContain("2.45 s");
  expect(labels(2_450_000, 2_450_200, 2_450_017)).toContain("2.450 017 s");
  expect(labels(850_000, 3_250_000, 9_000_000)).not.toContain("9.00 s");
});

test("at the end of what is in sight the playhead's moment ends there, and is not cut", () => {
  const scale = timeScale({ from: 850_000, to: 3_250_000 }, 100, 900);
  const now = (at: number) => layoutAxis(scale, at, 16).find(({ isNow }) => isNow);
  expect(now(3_250_000)).toMatchObject({ x: 900, isLast: true });
  expect(now(3_000_000)).toMatchObject({ isLast: false });
});
