import type { Micros } from "../../src/kernel/time.ts";
import { pause, seek, usePlayback } from "./playback.ts";
import { useRun } from "./run.ts";

/** To the next instant at which anything happens in any variant; to the end after the last. */
export function stepForward(): void {
  const { at, endedAt } = usePlayback.getState();
  const next = useRun.getState().runs.map(({ index }) => index.nextEvent(at) ?? endedAt);
  step(Math.min(endedAt, ...next));
}

/** To the last instant before at which anything happened; to the start before the first. */
export function stepBack(): void {
  const { at } = usePlayback.getState();
  const previous = useRun.getState().runs.map(({ index }) => index.previousEvent(at) ?? 0);
  step(Math.max(0, ...previous));
}

export function toStart(): void {
  step(0);
}

export function toEnd(): void {
  step(usePlayback.getState().endedAt);
}

/** By a share of what the lanes show. */
export function stepByWindow(share: number): void {
  const { at, window } = usePlayback.getState();
  step(at + share * window);
}

/** By a share of the whole run. */
export function stepByRun(share: number): void {
  const { at, endedAt } = usePlayback.getState();
  step(at + share * endedAt);
}

/** To a share of the whole run. */
export function toShare(share: number): void {
  step(share * usePlayback.getState().endedAt);
}

function step(at: Micros): void {
  pause();
  seek(at);
}
