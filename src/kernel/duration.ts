import { exp } from "./exp-log.ts";
import { exponential } from "./exponential.ts";
import { normal } from "./normal.ts";
import type { Stream } from "./random.ts";
import type { Micros } from "./time.ts";

/**
 * How long something takes: always the same, or drawn anew for each request and step. Nothing is cut
 * off: a rare draw may be much longer than its mean.
 */
export type Duration =
  | { readonly kind: "fixed"; readonly micros: Micros }
  | { readonly kind: "exponential"; readonly meanMicros: Micros }
  | { readonly kind: "uniform"; readonly leastMicros: Micros; readonly mostMicros: Micros }
  /** Several exponential stages one after another: the more, the more regular. */
  | { readonly kind: "erlang"; readonly meanMicros: Micros; readonly stages: number }
  /** Mostly short, sometimes long, with that coefficient of variation, above 1. */
  | { readonly kind: "spread"; readonly meanMicros: Micros; readonly variation: number }
  /** A normal draw with that deviation is its logarithm, as with many measured times. */
  | { readonly kind: "lognormal"; readonly meanMicros: Micros; readonly sigma: number };

export function fixed(micros: Micros): Duration {
  return { kind: "fixed", micros };
}

/** Draws in whole microseconds. A fixed duration does not touch the stream. */
export function drawDuration(duration: Duration, stream: Stream): Micros {
  switch (duration.kind) {
    case "fixed":
      return duration.micros;
    case "uniform":
      return duration.leastMicros + stream.index(duration.mostMicros - duration.leastMicros + 1);
    case "exponential":
      return roundHalfUp(duration.meanMicros * exponential(stream));
    default:
      return roundHalfUp(duration.meanMicros * drawShape(duration, stream));
  }
}

/** As Math.round, which V8 compiles to far slower code. */
function roundHalfUp(micros: number): Micros {
  return Math.floor(micros + 0.5);
}

/** The mean, in microseconds. */
export function meanOf(duration: Duration): Micros {
  switch (duration.kind) {
    case "fixed":
      return duration.micros;
    case "uniform":
      return (duration.leastMicros + duration.mostMicros) / 2;
    default:
      return duration.meanMicros;
  }
}

// Draws with mean 1.

type Shape = Extract<Duration, { readonly kind: "erlang" | "spread" | "lognormal" }>;

/** Apart, so that the common ones stay small enough to be compiled into what asks for them. */
function drawShape(duration: Shape, stream: Stream): number {
  switch (duration.kind) {
    case "erlang":
      return erlang(duration.stages, stream);
    case "spread":
      return spread(duration.variation, stream);
    case "lognormal":
      return lognormal(duration.sigma, stream);
  }
}

function erlang(stages: number, stream: Stream): number {
  let sum = 0;
  for (let stage = 0; stage < stages; stage++) sum += exponential(stream);
  return sum / stages;
}

/**
 * One of two exponential draws, each with half of the mean to its account ("balanced means": Whitt,
 * "Approximating a Point Process by a Renewal Process", 1982).
 */
function spread(variation: number, stream: Stream): number {
  const square = variation * variation;
  const lean = Math.sqrt((square - 1) / (square + 1));
  const share = stream.uniform() < (1 + lean) / 2 ? 1 + lean : 1 - lean;
  return exponential(stream) / share;
}

function lognormal(sigma: number, stream: Stream): number {
  return exp(sigma * normal(stream) - (sigma * sigma) / 2);
}
