import { timeTools as words } from "../strings/time-tools.ts";
import { notify } from "./notice.ts";
import { speedAt, usePlayback } from "./playback.ts";

const { getState, setState } = usePlayback;

/** Playing goes round from here: to where it went to before, or to the end. */
export function loopFrom(): void {
  const { at, loop, endedAt } = getState();
  const from = Math.round(at);
  const to = loop !== null && loop.to > from ? loop.to : endedAt;
  setLoop(from, to);
}

/** Playing goes round until here: from where it began before, or from the start. */
export function loopTo(): void {
  const { at, loop } = getState();
  const to = Math.round(at);
  setLoop(loop !== null && loop.from <= to ? loop.from : 0, to);
}

function setLoop(from: number, to: number): void {
  const isEmpty = from >= to;
  if (!isEmpty) setState({ loop: { from, to } });
  notify(isEmpty ? words.emptyLoop : words.looped(from, to));
}

export function clearLoop(): void {
  notify(getState().loop === null ? words.noLoop : words.loopCleared);
  setState({ loop: null });
}

/** How much of what is shown is made slow, around the playhead. */
const SHARE = 0.1;

/** Time passes more slowly around the playhead; where it does so already, no longer. */
export function toggleSlow(): void {
  const state = getState();
  const { at, slow, window, endedAt } = state;
  if (slow !== null && at >= slow.from && at <= slow.to) {
    setState({ slow: null });
    notify(words.slowCleared);
    return;
  }
  const half = (window * SHARE) / 2;
  const from = Math.round(Math.max(0, at - half));
  const to = Math.round(Math.min(endedAt, at + half));
  if (from >= to) return;
  setState({ slow: { from, to } });
  notify(words.slowed(from, to, speedAt(getState())));
}
