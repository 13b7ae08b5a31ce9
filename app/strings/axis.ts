import { formatExact, formatInstant } from "./format.ts";

const MS = 1_000;
const SECOND = 1_000_000;
const MINUTE = 60 * SECOND;
const GAP = "\u00a0";

/**
 * A moment on an axis whose labels are `step` apart and that ends at `end`: in the unit that is read
 * best there. `past` is how far it is past a whole millisecond, where only that is to be said.
 */
export function axisLabel(at: number, step: number, end: number, past: number): string {
  if (end <= MS) return `${Math.round(at)}${GAP}µs`;
  if (end < SECOND && step < MS) return `${(at / MS).toFixed(3)}${GAP}ms`;
  if (end < SECOND) return `${Math.round(at / MS)}${GAP}ms`;
  if (past > 0) return `+${past}${GAP}µs`;
  if (step < MS) return formatExact(at);
  if (step >= MINUTE) return `${Math.round(at / MINUTE)}${GAP}min`;
  if (at >= 2 * MINUTE && step >= SECOND) {
    const seconds = `${Math.floor((at % MINUTE) / SECOND)}`.padStart(2, "0");
    return `${Math.floor(at / MINUTE)}:${seconds}${GAP}min`;
  }
  return formatInstant(at, step);
}
