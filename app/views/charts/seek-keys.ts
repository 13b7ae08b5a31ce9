import type { KeyboardEvent } from "react";
import { seek, usePlayback } from "../../store/playback.ts";

/** Arrows go a hundredth of what the chart shows; with Shift, or page keys, a tenth. */
const ways: ReadonlyMap<string, number> = new Map([
  ["ArrowLeft", -1],
  ["ArrowDown", -1],
  ["ArrowRight", 1],
  ["ArrowUp", 1],
  ["PageDown", -10],
  ["PageUp", 10],
]);

export function seekByKey(event: KeyboardEvent<HTMLInputElement>): void {
  const { currentTarget: input, key, shiftKey, altKey, ctrlKey, metaKey } = event;
  const way = ways.get(key);
  if (way === undefined || altKey || ctrlKey || metaKey) return;
  event.preventDefault();
  const shown = Number(input.max) - Number(input.min);
  const factor = shiftKey && Math.abs(way) === 1 ? 10 : 1;
  seek(usePlayback.getState().at + (way * factor * shown) / 100);
}
