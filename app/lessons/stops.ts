import type { Micros } from "../../src/kernel/time.ts";
import type { Stop } from "../../src/lessons/chapter.ts";

const MICROS_PER_MS = 1_000;

export function stopAt({ atMs }: Stop): Micros {
  return atMs * MICROS_PER_MS;
}

/** The first stop that is passed between two moments; null where none is. */
export function stopBetween(stops: readonly Stop[], from: Micros, to: Micros): Stop | null {
  return stops.find((stop) => stopAt(stop) > from && stopAt(stop) <= to) ?? null;
}

/** The stop at which time stands, or null. */
export function stopHere(stops: readonly Stop[], at: Micros): Stop | null {
  return stops.find((stop) => stopAt(stop) === at) ?? null;
}

/** The first stop after a moment, or null. */
export function stopAfter(stops: readonly Stop[], at: Micros): Stop | null {
  return stops.find((stop) => stopAt(stop) > at) ?? null;
}
