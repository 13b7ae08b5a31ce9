import { MOST_MARKS } from "../marks.ts";
import { DEFAULT_SPEED, DEFAULT_WINDOW, setSpeed, speeds, usePlayback } from "../playback.ts";
import { setWindow } from "../time-moves.ts";
import { fromMs, inMs, spanFromMs, spanInMs } from "./in-ms.ts";
import type { ViewWord } from "./view-word.ts";

const { getState, setState } = usePlayback;

/** How time passes, and what is seen and marked of it. */
export const timeWords = {
  speed: {
    now: () => usual(getState().speed, DEFAULT_SPEED),
    apply: ({ speed }) => {
      const micros = speed === undefined ? DEFAULT_SPEED : fromMs(speed);
      const isSpeed = micros !== null && speeds.includes(micros);
      setSpeed(isSpeed ? micros : DEFAULT_SPEED);
      return isSpeed ? null : speeds.map(inMs).join(", ");
    },
  },
  window: {
    now: () => usual(getState().window, DEFAULT_WINDOW),
    apply: ({ window, from }) => {
      const length = window === undefined ? DEFAULT_WINDOW : fromMs(window);
      setWindow(length ?? DEFAULT_WINDOW, from === undefined ? null : fromMs(from));
      return length === null ? `a length such as ${inMs(DEFAULT_WINDOW)}` : null;
    },
  },
  from: {
    now: () => usual(getState().from, null),
    // The window takes its beginning along.
    apply: ({ from }) =>
      from !== undefined && fromMs(from) === null ? "a moment such as 0ms" : null,
  },
  marks: {
    now: () => getState().marks.map(inMs).join(",") || undefined,
    apply: ({ marks = "" }) => {
      const moments = marks === "" ? [] : marks.split(",").map(fromMs);
      const read = moments.filter((moment) => moment !== null).slice(0, MOST_MARKS);
      setState({ marks: [...new Set(read)].sort((a, b) => a - b) });
      return read.length < moments.length
        ? `up to ${MOST_MARKS} moments, such as 1200ms,2450ms`
        : null;
    },
  },
  loop: spanWord("loop"),
  slow: spanWord("slow"),
} as const satisfies Record<string, ViewWord>;

function usual(micros: number | null, asUsual: number | null): string | undefined {
  return micros === null || micros === asUsual ? undefined : inMs(micros);
}

function spanWord(key: "loop" | "slow"): ViewWord {
  return {
    now: () => {
      const span = getState()[key];
      return span === null ? undefined : spanInMs(span);
    },
    apply: ({ [key]: said }) => {
      const span = spanFromMs(said);
      setState({ [key]: span });
      return said !== undefined && span === null ? "a span such as 1000ms-2000ms" : null;
    },
  };
}
