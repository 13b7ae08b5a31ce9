import { beforeEach, expect, test } from "vitest";
import { advance, openAt, pause, play, setEnd, usePlayback } from "./playback.ts";

const { getState } = usePlayback;

beforeEach(() => {
  setEnd(0);
  openAt(0);
});

test("who presses Play before the run is there has it played from the link's moment when it comes", () => {
  openAt(6_000_000);
  play();
  advance(0.1);
  expect(getState()).toMatchObject({ at: 6_000_000, isPlaying: true });
  setEnd(20_000_000);
  advance(0.1);
  expect(getState().isPlaying).toBe(true);
  expect(getState().at).toBeGreaterThan(6_000_000);
});

test("a run in which nothing happens is not played for ever", () => {
  play();
  setEnd(0);
  expect(getState().isPlaying).toBe(false);
});

test("at its end a run is played from its start", () => {
  setEnd(20_000_000);
  openAt(20_000_000);
  play();
  expect(getState()).toMatchObject({ at: 0, isPlaying: true });
});

test("where playing is paused the moment is a whole microsecond, as every other", () => {
  setEnd(20_000_000);
  play();
  advance(0.012_345_67);
  pause();
  expect(getState().at).toBe(617);
});
