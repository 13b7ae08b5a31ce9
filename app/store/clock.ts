import { advance, usePlayback } from "./playback.ts";

/** A tab that slept does not leap: a frame never lets more time pass than this. */
const LONGEST_FRAME_SECONDS = 0.1;

/** Moves the playhead while playing, once a frame. */
export function startClock(): void {
  let frame = 0;
  let last = 0;

  const tick = (now: number) => {
    advance(Math.min(LONGEST_FRAME_SECONDS, (now - last) / 1_000));
    last = now;
    frame = usePlayback.getState().isPlaying ? requestAnimationFrame(tick) : 0;
  };
  const start = () => {
    last = performance.now();
    frame = requestAnimationFrame(tick);
  };
  usePlayback.subscribe(({ isPlaying }, before) => {
    if (isPlaying === before.isPlaying) return;
    cancelAnimationFrame(frame);
    if (isPlaying) start();
  });
}
