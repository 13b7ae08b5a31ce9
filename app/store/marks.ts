import { formatExact } from "../strings/format.ts";
import { timeTools as words } from "../strings/time-tools.ts";
import { notify } from "./notice.ts";
import { pause, seek, usePlayback } from "./playback.ts";

/** More than anybody finds again. */
export const MOST_MARKS = 20;

const { getState, setState } = usePlayback;

/** Marks the instant at the playhead; one that is marked already is so no longer. */
export function toggleMark(): void {
  const { at, marks } = getState();
  const here = Math.round(at);
  if (marks.includes(here)) {
    removeMark(here);
    notify(words.unmarked(here));
  } else if (marks.length >= MOST_MARKS) notify(words.tooManyMarks(MOST_MARKS));
  else {
    setState({ marks: [...marks, here].sort((a, b) => a - b) });
    notify(words.marked(here));
  }
}

function removeMark(mark: number): void {
  setState(({ marks }) => ({ marks: marks.filter((one) => one !== mark) }));
}

/** To the mark after or before the playhead. */
export function goToMark(way: -1 | 1): void {
  const { at, marks } = getState();
  const mark = way > 0 ? marks.find((one) => one > at) : marks.findLast((one) => one < at);
  if (mark === undefined) {
    notify(marks.length === 0 ? words.noMarks : words.none[way > 0 ? "later" : "earlier"]("mark"));
    return;
  }
  pause();
  seek(mark);
  notify(words.atMark(marks.indexOf(mark) + 1, marks.length, formatExact(mark)));
}
