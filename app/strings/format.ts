import { MICROS_PER_MS, MICROS_PER_SECOND, type Micros } from "../../src/kernel/time.ts";

/** Between a number and its unit. */
const GAP = " ";

const integer = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
/** A setting as it is set: memory for a task has four digits, 0.0027 MB. */
const allDigits = new Intl.NumberFormat("en", { maximumFractionDigits: 4 });
const oneDigit = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });
const twoDigits = new Intl.NumberFormat("en", {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});
const threeDigits = new Intl.NumberFormat("en", {
  minimumFractionDigits: 3,
  maximumFractionDigits: 3,
});

/** For the beginning of a sentence. */
export function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

export function formatCount(count: number): string {
  return integer.format(count);
}

/** 2.450 s: where the playhead stands, always equally wide. */
export function formatMoment(at: Micros): string {
  // By whole milliseconds, as lengths are rounded: 45.5 ms are 46, not what 0.0455 is in binary.
  return `${threeDigits.format(Math.round(at / MICROS_PER_MS) / 1_000)}${GAP}s`;
}

/** 2.450 s, or 2.450 017 s where it is not a whole millisecond. */
export function formatExact(at: Micros): string {
  const [ms, micros] = [Math.floor(at / MICROS_PER_MS), Math.round(at) % MICROS_PER_MS];
  const rest = micros === 0 ? "" : `${GAP}${`${micros}`.padStart(3, "0")}`;
  return `${threeDigits.format(ms / MICROS_PER_MS)}${rest}${GAP}s`;
}

/** 2.45 s on an axis: as many digits as its steps need. */
export function formatInstant(at: Micros, step: Micros): string {
  if (step < MICROS_PER_MS) return formatExact(at);
  const digits = step >= MICROS_PER_SECOND ? 0 : step >= 100_000 ? 1 : step >= 10_000 ? 2 : 3;
  return `${(at / MICROS_PER_SECOND).toFixed(digits)}${GAP}s`;
}

/** 10.3 s, 0.38 s, 45 ms, 20 µs: a length in the unit that reads best. */
export function formatLength(micros: Micros): string {
  if (micros < 100) return `${oneDigit.format(micros)}${GAP}µs`;
  if (micros < 100 * MICROS_PER_MS) return `${oneDigit.format(micros / MICROS_PER_MS)}${GAP}ms`;
  const seconds = micros / MICROS_PER_SECOND;
  return `${seconds < 1 ? twoDigits.format(seconds) : oneDigit.format(seconds)}${GAP}s`;
}

/** 50 ms, 1 s: a round length, as speeds and ticks are. */
export function formatRound(micros: Micros): string {
  return micros < MICROS_PER_SECOND
    ? `${oneDigit.format(micros / MICROS_PER_MS)}${GAP}ms`
    : `${oneDigit.format(micros / MICROS_PER_SECOND)}${GAP}s`;
}

export function formatShare(share: number): string {
  return `${integer.format(share * 100)}${GAP}%`;
}

export function formatRate(perSecond: number): string {
  return `${oneDigit.format(perSecond)}${GAP}/s`;
}

/** "1 request", "12 requests". */
export function plural(count: number, one: string, many: string): string {
  return `${formatCount(count)}${GAP}${count === 1 ? one : many}`;
}

/** threads, processes. */
export function many(noun: string): string {
  return noun.endsWith("s") ? `${noun}es` : `${noun}s`;
}

/** A setting's number with its unit, or the word for none. */
export function formatSetting(
  value: number | null,
  unit: string,
  noneLabel: string | null,
): string {
  if (value === null) return noneLabel ?? "";
  return unit === "" ? formatCount(value) : `${allDigits.format(value)}${GAP}${unit}`;
}
