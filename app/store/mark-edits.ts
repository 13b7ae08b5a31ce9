import type { Micros } from "../../src/kernel/time.ts";
import { LONGEST_MARK, MOST_MARKS, type PlacedMark, setMarks, useMarks } from "./marks.ts";
import { pause, seek, usePlayback } from "./playback.ts";

/** Marks an instant, or names its mark otherwise; false: there are as many as there may be. */
export function placeMark(at: Micros, text = ""): boolean {
  const others = useMarks.getState().marks.filter((mark) => mark.at !== at);
  if (others.length >= MOST_MARKS) return false;
  setMarks([...others, { at, text: text.slice(0, LONGEST_MARK) }]);
  return true;
}

export function removeMark(at: Micros): void {
  setMarks(useMarks.getState().marks.filter((mark) => mark.at !== at));
}

/** Puts the playhead onto the mark before or after it; null where there is none. */
export function toMark(way: -1 | 1): PlacedMark | null {
  const { at: here } = usePlayback.getState();
  const { marks } = useMarks.getState();
  const mark = way > 0 ? marks.find(({ at }) => at > here) : marks.findLast(({ at }) => at < here);
  if (mark === undefined) return null;
  pause();
  seek(mark.at);
  return mark;
}
