import { create } from "zustand";
import { MICROS_PER_MS, type Micros } from "../../src/kernel/time.ts";
import {
  PLAYHEAD_SHARE,
  shownWindow,
  type TimeShown,
  windowLength,
  windowWithin,
  zoomedWindow,
} from "./time-window.ts";

/** Simulated time that passes in one second of watching. */
export const speeds: readonly Micros[] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000].map(
  (ms) => ms * MICROS_PER_MS,
);
export const DEFAULT_SPEED: Micros = 50 * MICROS_PER_MS;

/** What the lanes show around the playhead at first. */
export const DEFAULT_WINDOW: Micros = 2_400 * MICROS_PER_MS;

/**
 * The instant shown, `at`; the instant of the last event of all runs, `endedAt`; how much time the
 * lanes show, `window`, and from when on: null while that goes along with the playhead.
 */
interface Playback extends TimeShown {
  readonly isPlaying: boolean;
  readonly speed: Micros;
  /** Does what is shown come along when the playhead leaves it? */
  readonly follows: boolean;
}

export const usePlayback = create<Playback>()(() => ({
  at: 0,
  endedAt: 0,
  isPlaying: false,
  speed: DEFAULT_SPEED,
  window: DEFAULT_WINDOW,
  from: null,
  follows: true,
}));

const { getState, setState } = usePlayback;

/** Puts the playhead somewhere; playing goes on from there. */
export function seek(at: Micros): void {
  setState((state) => {
    const now = within(at);
    return { at: now, from: fromFollowing(state, now, 1) };
  });
}

/** A run is there: the playhead stays where it is, if the run lasts that long. */
export function setEnd(endedAt: Micros): void {
  setState(({ at, from, window }) => ({
    endedAt,
    at: Math.min(at, endedAt),
    from: from === null ? null : windowWithin(from, window, endedAt).from,
  }));
}

/** Opens at a moment, still. The end is not known yet. */
export function openAt(at: Micros): void {
  setState({ at, isPlaying: false });
}

export function play(): void {
  setState(({ at, endedAt }) => ({ isPlaying: true, at: at >= endedAt ? 0 : at }));
}

export function pause(): void {
  setState({ isPlaying: false });
}

export function togglePlay(): void {
  if (getState().isPlaying) pause();
  else play();
}

/** Lets time pass while playing; stops at the end. */
export function advance(seconds: number): void {
  const state = getState();
  const { at, endedAt, speed } = state;
  const next = Math.min(endedAt, at + seconds * speed);
  const from = fromFollowing(state, next, PLAYHEAD_SHARE);
  setState(next === endedAt ? { at: next, from, isPlaying: false } : { at: next, from });
}

export function setSpeed(speed: Micros): void {
  setState({ speed });
}

/** The next slower or faster of the speeds. */
export function shiftSpeed(steps: -1 | 1): void {
  const here = speeds.indexOf(getState().speed);
  setState({ speed: speeds[here + steps] ?? getState().speed });
}

/** Shows more or less time, around the playhead where that is in sight, else around the middle. */
export function zoom(factor: number): void {
  const state = getState();
  const { at, from, endedAt } = state;
  if (from === null) {
    setState({ window: windowLength(state.window * factor, endedAt) });
    return;
  }
  const shown = shownWindow(state);
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

/** Shows these moments, as far as they are within the run and apart enough. */
export function show({ from, to }: { readonly from: Micros; readonly to: Micros }): void {
  const { endedAt } = getState();
  const length = windowLength(to - from, endedAt);
  setState({ from: windowWithin(from, length, endedAt).from, window: length });
}

/** Shows the whole run. */
export function showAll(): void {
  setState(({ endedAt }) => ({ from: null, window: windowLength(endedAt, endedAt) }));
}

/** Goes along with the playhead, or stays with what is shown. */
export function setFollowing(follows: boolean): void {
  setState((state) => ({ follows, from: follows ? null : shownWindow(state).from }));
}

/** As a link says; `from` is null where it says nothing. */
export function setWindow(window: Micros, from: Micros | null): void {
  setState({ window: windowLength(window, Number.POSITIVE_INFINITY), from });
}

/** What is shown stays where it is as long as the playhead is in that share of it. */
function fromFollowing(
  { from, window, follows }: Playback,
  at: Micros,
  share: number,
): Micros | null {
  if (from === null || !follows) return from;
  return at >= from && at <= from + share * window ? from : null;
}

function within(at: Micros): Micros {
  return Math.round(Math.max(0, Math.min(getState().endedAt, at)));
}
