import type { Duration } from "../kernel/duration.ts";
import type { Micros } from "../kernel/time.ts";

/** The words that may stand behind a mean. */
export const SHAPES = ["erlang", "cv", "lognormal"] as const;

/** Beyond these nothing new is to be seen, and a draw of so many stages would take its time. */
const MOST_STAGES = 50;
const MOST_VARIATION = 20;
const LEAST_SIGMA = 0.1;
const MOST_SIGMA = 3;

/**
 * How draws are spread about their mean: `erlang 4`, `cv 2`, `lognormal 1`; nothing: exponentially.
 * Returns the duration, or a sentence that says what is wrong.
 */
export function parseShape(text: string, meanMicros: Micros): Duration | string {
  if (text === "") return { kind: "exponential", meanMicros };
  const [, word = "", written = ""] = /^(\S+)\s*(.*)$/.exec(text) ?? [];
  const number = /^\d{1,6}(\.\d{1,6})?$/.test(written) ? Number(written) : Number.NaN;
  const name = word.toLowerCase();
  switch (SHAPES.find((shape) => shape === name)) {
    case "erlang":
      return Number.isInteger(number) && isBetween(2, number, MOST_STAGES)
        ? { kind: "erlang", meanMicros, stages: number }
        : `behind erlang stand 2 to ${MOST_STAGES} stages, as in ~8 erlang 4.`;
    case "cv":
      return number > 1 && number <= MOST_VARIATION
        ? { kind: "spread", meanMicros, variation: number }
        : `behind cv stands a number above 1, at most ${MOST_VARIATION}, as in ~8 cv 2.`;
    case "lognormal":
      return isBetween(LEAST_SIGMA, number, MOST_SIGMA)
        ? { kind: "lognormal", meanMicros, sigma: number }
        : `behind lognormal stands ${LEAST_SIGMA} to ${MOST_SIGMA}, as in ~8 lognormal 1.`;
    default:
      return `what may stand behind a mean is ${SHAPES.join(", ")}.`;
  }
}

function isBetween(least: number, number: number, most: number): boolean {
  return least <= number && number <= most;
}
