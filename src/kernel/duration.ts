import { exponential } from "./exponential.ts";
import type { Stream } from "./random.ts";
import type { Micros } from "./time.ts";

/** How long something takes: always the same, or drawn anew for each request and step. */
export type Duration =
  | { readonly kind: "fixed"; readonly micros: Micros }
  | { readonly kind: "exponential"; readonly meanMicros: Micros }
  | { readonly kind: "uniform"; readonly leastMicros: Micros; readonly mostMicros: Micros };

export function fixed(micros: Micros): Duration {
  return { kind: "fixed", micros };
}

/** Draws in whole microseconds. A fixed duration does not touch the stream. */
export function drawDuration(duration: Duration, stream: Stream): Micros {
  switch (duration.kind) {
    case "fixed":
      return duration.micros;
    case "exponential":
      // Half up, as Math.round, which V8 compiles to far slower code.
      return Math.floor(duration.meanMicros * exponential(stream) + 0.5);
    case "uniform":
      return duration.leastMicros + stream.index(duration.mostMicros - duration.leastMicros + 1);
  }
}

/** The mean, in microseconds. */
export function meanOf(duration: Duration): Micros {
  switch (duration.kind) {
    case "fixed":
      return duration.micros;
    case "exponential":
      return duration.meanMicros;
    case "uniform":
      return (duration.leastMicros + duration.mostMicros) / 2;
  }
}
