import { create } from "zustand";
import { MICROS_PER_MS, type Micros } from "../../src/kernel/time.ts";

/** Simulated time that passes in one second of watching. */
export const speeds: readonly Micros[] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000].map(
  (ms) => ms * MICROS_PER_MS,
);
export const DEFAULT_SPEED: Micros = 50 * MICROS_PER_MS;

/** What the lanes show around the playhead at first. */
export const DEFAULT_WINDOW: Micros = 2_400 * MICROS_PER_MS;
const NARROWEST_WINDOW: Micros = 2 * MICROS_PER_MS;

interface Playback {
  /** The instant shown. */
  readonly at: Micros;
  /** The instant of the last event of all runs. */
  readonly endedAt: Micros;
  readonly isPlaying: boolean;
  readonly speed: Micros;
  /** The length of time that the lanes show. */
  readonly window: Micros;
}

export const usePlayback = create<Playback>()(() => ({
  at: 0,
  endedAt: 0,
  isPlaying: false,
  speed: DEFAULT_SPEED,
  window: DEFAULT_WINDOW,
}));

const { getState, setState } = usePlayback;

/** Puts the playhead somewhere; playing goes on from there. */
export function seek(at: Micros): void {
  setState({ at: within(at) });
}

/** A run is there: the playhead stays where it is, if the run lasts that long. */
export function setEnd(endedAt: Micros): void {
  setState(({ at }) => ({ endedAt, at: Math.min(at, endedAt) }));
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
  const { at, endedAt, speed } = getState();
  const next = at + seconds * speed;
  setState(next >= endedAt ? { at: endedAt, isPlaying: false } : { at: next });
}

export function setSpeed(speed: Micros): void {
  setState({ speed });
}

/** The next slower or faster of the speeds. */
export function shiftSpeed(steps: -1 | 1): void {
  const here = speeds.indexOf(getState().speed);
  setState({ speed: speeds[here + steps] ?? getState().speed });
}

/** Shows more or less time in the lanes, around the playhead. */
export function zoom(factor: number): void {
  setState(({ window, endedAt }) => ({
    window: Math.max(NARROWEST_WINDOW, Math.min(endedAt, window * factor)),
  }));
}

export function setWindow(window: Micros): void {
  setState({ window: Math.max(NARROWEST_WINDOW, window) });
}

function within(at: Micros): Micros {
  return Math.round(Math.max(0, Math.min(getState().endedAt, at)));
}
