import { create } from "zustand";
import { MICROS_PER_MS, type Micros } from "../../src/kernel/time.ts";
import {
  PLAYHEAD_SHARE,
  type TimeShown,
  type TimeWindow,
  windowLength,
  windowWithin,
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
  /** Instants that somebody has marked, ascending. */
  readonly marks: readonly Micros[];
  /** Playing goes round in it; null: to the end. */
  readonly loop: TimeWindow | null;
  /** There time passes more slowly; null: everywhere alike. */
  readonly slow: TimeWindow | null;
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
  marks: [],
  loop: null,
  slow: null,
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
  setState(({ at, from, window, isPlaying }) => ({
    endedAt,
    at: Math.min(at, endedAt),
    isPlaying: isPlaying && endedAt > 0,
    from: from === null ? null : windowWithin(from, window, endedAt).from,
  }));
}

/** Opens at a moment, still. The end is not known yet. */
export function openAt(at: Micros): void {
  setState({ at, isPlaying: false });
}

/** From the start where it has ended; before there is a run, as soon as there is one. */
export function play(): void {
  setState(({ at, endedAt }) => ({ isPlaying: true, at: endedAt > 0 && at >= endedAt ? 0 : at }));
}

/** Played time comes in parts of a microsecond; where it stands still it is a moment of the run's. */
export function pause(): void {
  setState(({ at }) => ({ at: Math.round(at), isPlaying: false }));
}

export function togglePlay(): void {
  if (getState().isPlaying) pause();
  else play();
}

/** Lets time pass while playing; stops at the end, or goes back to where a loop begins. */
export function advance(seconds: number): void {
  const state = getState();
  const { at, endedAt, loop, slow } = state;
  if (endedAt === 0) return;
  const step = at + seconds * speedAt(state);
  // What is to be slow is not leapt over.
  const there = Math.min(
    endedAt,
    slow !== null && slow.from > at ? Math.min(slow.from, step) : step,
  );
  const isRound = loop !== null && at <= loop.to && there >= loop.to;
  const next = isRound ? loop.from : there;
  const from = fromFollowing(state, next, PLAYHEAD_SHARE);
  setState({ at: next, from, isPlaying: next < endedAt });
}

/** How much slower a stretch is that is to be slow. */
const SLOWNESS = 10;

/** The time that passes in a second where the playhead is. */
export function speedAt({ at, speed, slow }: Playback): Micros {
  return slow !== null && at >= slow.from && at < slow.to ? speed / SLOWNESS : speed;
}

export function setSpeed(speed: Micros): void {
  setState({ speed });
}

/** Shows these moments, as far as they are within the run and apart enough. */
export function show({ from, to }: { readonly from: Micros; readonly to: Micros }): void {
  const { endedAt } = getState();
  const length = windowLength(to - from, endedAt);
  setState({ from: windowWithin(from, length, endedAt).from, window: length });
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
