import { type Duration, meanOf } from "../kernel/duration.ts";
import { fromMs, type Micros } from "../kernel/time.ts";
import { parseShape } from "./parse-shape.ts";

/** Ten minutes: longer than any request should be, and far from the clock's limits. */
const MAX_DURATION_MS = 600_000;

const NUMBER = String.raw`(\d{1,6}(?:\.\d{1,6})?)`;
const FIXED = new RegExp(`^${NUMBER}$`);
const DRAWN = new RegExp(`^~\\s*${NUMBER}(?:\\s+([a-z].*))?$`, "i");
const UNIFORM = new RegExp(`^${NUMBER}\\s*\\.\\.\\s*${NUMBER}$`);

/**
 * Milliseconds: `5` always, `~8` exponential with that mean, `2..9` evenly between; and `~8 erlang 4`,
 * `~8 cv 2`, `~8 lognormal 1`. Returns the duration, or a sentence that says what is wrong.
 */
export function parseDuration(text: string): Duration | string {
  const duration = read(text.trim());
  if (typeof duration === "string") return duration;
  if (longest(duration) > fromMs(MAX_DURATION_MS)) {
    return `at most ${MAX_DURATION_MS} ms (ten minutes).`;
  }
  if (duration.kind === "uniform" && duration.leastMicros > duration.mostMicros) {
    return "the first number of a range is the smaller one.";
  }
  return duration;
}

function read(text: string): Duration | string {
  const fixed = FIXED.exec(text);
  if (fixed) return { kind: "fixed", micros: fromMs(Number(fixed[1])) };
  const drawn = DRAWN.exec(text);
  if (drawn) return parseShape(drawn[2] ?? "", fromMs(Number(drawn[1])));
  const uniform = UNIFORM.exec(text);
  if (!uniform) return "write milliseconds, such as 5, ~8 (mean 8) or 2..9.";
  return {
    kind: "uniform",
    leastMicros: fromMs(Number(uniform[1])),
    mostMicros: fromMs(Number(uniform[2])),
  };
}

function longest(duration: Duration): Micros {
  return duration.kind === "uniform" ? duration.mostMicros : meanOf(duration);
}
