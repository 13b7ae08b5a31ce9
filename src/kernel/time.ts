/** A moment or a length of simulated time, in whole microseconds. */
export type Micros = number;

export const MICROS_PER_MS = 1_000;
export const MICROS_PER_SECOND = 1_000_000;

/**
 * The beginning. Minus zero equals zero; but V8 keeps a field that begins so as a double for good,
 * where one that begins as 0 is turned to and from an integer at each use: 7 % of a run.
 */
export const START: Micros = -0;

/** Later than anything that happens; the end of what never ends. */
export const NEVER: Micros = Number.POSITIVE_INFINITY;

/** Milliseconds (of a setting or a file) to the clock's whole microseconds. */
export function fromMs(ms: number): Micros {
  return Math.round(ms * MICROS_PER_MS);
}

export function toMs(micros: Micros): number {
  return micros / MICROS_PER_MS;
}

export function toSeconds(micros: Micros): number {
  return micros / MICROS_PER_SECOND;
}
