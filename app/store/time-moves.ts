import type { Micros } from "../../src/kernel/time.ts";
import { show, speeds, usePlayback } from "./playback.ts";
import { shownWindow, type TimeWindow, windowLength, windowWithin } from "./time-window.ts";

/** How the time that is seen is moved: nobody does so before a first key or gesture. */

const { getState, setState } = usePlayback;

/** The next slower or faster of the speeds. */
export function shiftSpeed(steps: -1 | 1): void {
  const here = speeds.indexOf(getState().speed);
  setState({ speed: speeds[here + steps] ?? getState().speed });
}

/** Shows more or less time, around the playhead where that is in sight, else around the middle. */
export function zoom(factor: number): void {
  const state = getState();
  const { at, from, endedAt } = state;
  const shown = shownWindow(state);
  if (from === null) {
    setState({ window: windowLength((shown.to - shown.from) * factor, endedAt) });
    return;
  }
  const isInSight = at >= shown.from && at <= shown.to;
  show(zoomedWindow(shown, factor, isInSight ? at : (shown.from + shown.to) / 2, endedAt));
}

/** The same around another moment; while time passes and is followed, around the playhead. */
export function zoomAround(factor: number, around: Micros): void {
  const state = getState();
  if (state.isPlaying && state.from === null) zoom(factor);
  else show(zoomedWindow(shownWindow(state), factor, around, state.endedAt));
}

/** Shows what is before or after, by a share of what is shown. */
export function pan(share: number): void {
  const { from, to } = shownWindow(getState());
  show({ from: from + share * (to - from), to: to + share * (to - from) });
}

/** Shows the whole run. */
export function showAll(): void {
  setState(({ endedAt }) => ({ from: null, window: windowLength(endedAt, endedAt) }));
}

/** Goes along with the playhead, or stays with what is shown. */
export function setFollowing(follows: boolean): void {
  setState((state) => ({ follows, from: follows ? null : shownWindow(state).from }));
}

/** More or less time, with the moment `around` where it was on the screen. */
export function zoomedWindow(
  { from, to }: TimeWindow,
  factor: number,
  around: Micros,
  endedAt: Micros,
): TimeWindow {
  const length = windowLength((to - from) * factor, endedAt);
  const share = (around - from) / (to - from);
  return windowWithin(around - share * length, length, endedAt);
}

/** As a link says; `from` is null where it says nothing. */
export function setWindow(window: Micros, from: Micros | null): void {
  setState({ window: windowLength(window, Number.POSITIVE_INFINITY), from });
}
