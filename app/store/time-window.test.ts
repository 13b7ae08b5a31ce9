import { expect, test } from "vitest";
import { zoomedWindow } from "./time-moves.ts";
import { shownWindow, windowLength, windowWithin } from "./time-window.ts";

const END = 30_000_000;

test("the window surrounds the playhead until it has a place of its own", () => {
  const shown = { at: 9_000_000, window: 3_000_000, endedAt: END };
  expect(shownWindow({ ...shown, from: null })).toEqual({ from: 7_000_000, to: 10_000_000 });
  expect(shownWindow({ ...shown, from: 1_000 })).toEqual({ from: 1_000, to: 3_001_000 });
});

test.each([
  [104_000, 120_000],
  [120_000, 120_000],
  [121_000, 150_000],
  [1_000_000, 1_000_000],
  [2_399_000, 2_400_000],
  [0, 2_400_000],
])("a run of %i µs that is shorter than the window has all of it: %i µs", (endedAt, to) => {
  const shown = { at: 0, from: null, window: 2_400_000, endedAt };
  expect(shownWindow(shown)).toEqual({ from: 0, to });
});

test("zooming keeps what is under the pointer where it is", () => {
  const window = { from: 2_000_000, to: 4_000_000 };
  for (const around of [2_000_000, 2_500_000, 4_000_000]) {
    const closer = zoomedWindow(window, 0.5, around, END);
    expect(closer.to - closer.from).toBe(1_000_000);
    expect((around - closer.from) / 1_000_000).toBeCloseTo((around - window.from) / 2_000_000, 6);
    expect(zoomedWindow(closer, 2, around, END)).toEqual(window);
  }
});

test("zooming ends at the whole run and at microseconds", () => {
  const window = { from: 2_000_000, to: 4_000_000 };
  expect(zoomedWindow(window, 1e6, 3_000_000, END)).toEqual({ from: 0, to: END });
  const { from, to } = zoomedWindow(window, 1e-9, 3_000_000, END);
  expect(to - from).toBe(20);
  expect(from).toBe(2_999_990);
});

test("nothing beside the run is shown, unless the run is shorter than the window", () => {
  expect(windowWithin(-5_000, 2_000, END)).toEqual({ from: 0, to: 2_000 });
  expect(windowWithin(END, 2_000, END)).toEqual({ from: END - 2_000, to: END });
  expect(windowWithin(500, 2_000, 1_000)).toEqual({ from: 0, to: 2_000 });
  expect(windowLength(5_000, 0)).toBe(20);
});
