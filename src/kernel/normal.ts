import { log } from "./exp-log.ts";
import type { Stream } from "./random.ts";

/**
 * Normal chance with mean 0 and variance 1, by Marsaglia's polar method (Marsaglia and Bray, "A
 * Convenient Method for Generating Normal Variables", 1964). It needs no more than a logarithm and a
 * root, and IEEE 754 rounds roots alike everywhere. The second draw that it could give is left: who
 * draws next goes to another place of the stream anyway.
 */
export function normal(stream: Stream): number {
  for (;;) {
    const x = 2 * stream.uniform() - 1;
    const y = 2 * stream.uniform() - 1;
    const square = x * x + y * y;
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * log(square)) / square);
  }
}
