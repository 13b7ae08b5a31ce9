import { useSyncExternalStore } from "react";
import type { Micros } from "../../src/kernel/time.ts";
import { usePlayback } from "./playback.ts";

/** Words need not change faster than they can be read. */
const READING_MS = 200;

let shown: Micros = 0;
let shownAt = 0;

/**
 * The playhead for what is read rather than watched: exact while it is still, a few times a second
 * while it moves.
 */
export function usePlayhead(): Micros {
  return useSyncExternalStore(usePlayback.subscribe, readable);
}

function readable(): Micros {
  const { at, isPlaying } = usePlayback.getState();
  const now = performance.now();
  if (isPlaying && now - shownAt < READING_MS) return shown;
  if (at !== shown) {
    shown = at;
    shownAt = now;
  }
  return shown;
}
