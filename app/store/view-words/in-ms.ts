import type { TimeWindow } from "../time-window.ts";

const MICROS_PER_MS = 1_000;

/** A time as a link has it. */
export function inMs(micros: number): string {
  return `${micros / MICROS_PER_MS}ms`;
}

/** In whole microseconds; null where it is no time. */
export function fromMs(word: string): number | null {
  const match = /^(\d{1,7}(?:\.\d{1,9})?)(?:ms)?$/.exec(word);
  return match === null ? null : Math.round(Number(match[1]) * MICROS_PER_MS);
}

export function spanInMs({ from, to }: TimeWindow): string {
  return `${inMs(from)}-${inMs(to)}`;
}

/** Null where there is none, or none that begins before it ends. */
export function spanFromMs(text = ""): TimeWindow | null {
  const [from, to, ...rest] = text.split("-").map(fromMs);
  const isSpan = from != null && to != null && from < to && rest.length === 0;
  return isSpan ? { from, to } : null;
}
