import type { Duration } from "../kernel/duration.ts";
import { fromMs } from "../kernel/time.ts";

/** Ten minutes: longer than any request should be, and far from the clock's limits. */
const MAX_DURATION_MS = 600_000;

const NUMBER = String.raw`(\d{1,6}(?:\.\d{1,6})?)`;
const FIXED = new RegExp(`^${NUMBER}$`);
const EXPONENTIAL = new RegExp(`^~\\s*${NUMBER}$`);
const UNIFORM = new RegExp(`^${NUMBER}\\s*\\.\\.\\s*${NUMBER}$`);

/**
 * Milliseconds: `5` always, `~8` exponential with that mean, `2..9` evenly between.
 * Returns the duration, or a sentence that says what is wrong.
 */
export function parseDuration(text: string): Duration | string {
  const duration = read(text.trim());
  if (!duration) return "write milliseconds, such as 5, ~8 (mean 8) or 2..9.";
  if (longest(duration) > fromMs(MAX_DURATION_MS)) {
    return `at most ${MAX_DURATION_MS} ms (ten minutes).`;
  }
  if (duration.kind === "uniform" && duration.leastMicros > duration.mostMicros) {
    return "the first number of a range is the smaller one.";
  }
  return duration;
}

function read(text: string): Duration | null {
  const fixed = FIXED.exec(text);
  if (fixed) return { kind: "fixed", micros: fromMs(Number(fixed[1])) };
  const exponential = EXPONENTIAL.exec(text);
  if (exponential) return { kind: "exponential", meanMicros: fromMs(Number(exponential[1])) };
  const uniform = UNIFORM.exec(text);
  if (!uniform) return null;
  return {
    kind: "uniform",
    leastMicros: fromMs(Number(uniform[1])),
    mostMicros: fromMs(Number(uniform[2])),
  };
}

function longest(duration: Duration): number {
  if (duration.kind === "fixed") return duration.micros;
  return duration.kind === "exponential" ? duration.meanMicros : duration.mostMicros;
}
