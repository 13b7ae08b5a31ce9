import type { Micros } from "../../src/kernel/time.ts";
import type { Chapter } from "../../src/lessons/chapter.ts";
import { playOrAdvance, usesSteps } from "../controls/play.ts";
import { openAt, pause, play, seek, usePlayback } from "../store/playback.ts";
import { stopAfter, stopAt } from "./stops.ts";

const MICROS_PER_MS = 1_000;

/** Where a chapter's picture begins to play. */
export function startOfPlaying({ watching: { fromMs = 0 } }: Chapter): Micros {
  return fromMs * MICROS_PER_MS;
}

/** On to the next stop; who asked for less motion is there at once, and past the last goes by steps. */
export function playOn({ watching: { stops } }: Chapter): void {
  const next = stopAfter(stops, usePlayback.getState().at);
  if (!usesSteps()) play();
  else if (next !== null) goTo(stopAt(next));
  else playOrAdvance();
}

/** From where a chapter begins; who asked for less motion goes on from there step by step. */
export function playFromStart(chapter: Chapter): void {
  openAt(startOfPlaying(chapter));
  if (!usesSteps()) play();
}

/** There, still; if the run is not there yet, that is where it is shown when it comes. */
export function goTo(at: Micros): void {
  if (usePlayback.getState().endedAt === 0) {
    openAt(at);
    return;
  }
  pause();
  seek(at);
}

let isWished = false;

/** Whoever goes to watch by this shall not have to press Play as well. */
export function wishToPlay(): void {
  isWished = true;
}

/** Whether that was wished, once. */
export function takeWish(): boolean {
  const was = isWished;
  isWished = false;
  return was;
}
