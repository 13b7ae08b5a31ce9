import { pause, seek, togglePlay, usePlayback } from "../store/playback.ts";

const reduced = window.matchMedia("(prefers-reduced-motion: reduce)");

/** Does time go on in steps, on demand, because the person asked for less motion? */
export function usesSteps(): boolean {
  return reduced.matches;
}

/** Play and pause; with less motion, one second's worth of watching at once. */
export function playOrAdvance(): void {
  const { at, endedAt, speed } = usePlayback.getState();
  if (!usesSteps()) {
    togglePlay();
    return;
  }
  pause();
  seek(at >= endedAt ? 0 : at + speed);
}
