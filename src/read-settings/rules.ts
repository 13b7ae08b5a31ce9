import type { NumberRule } from "./notes.ts";

/** 0, or what is less, stands for never or no limit. */
const isNoneAtZero = (number: number) => number <= 0;

/** Times in seconds, of which 0 or less means never. */
export const secondsOrNever: NumberRule = { unitMs: 1_000, isNone: isNoneAtZero };

/** Times in milliseconds, of which 0 or less means never. */
export const msOrNever: NumberRule = { unitMs: 1, isNone: isNoneAtZero };

/** Counts, of which 0 or less means no limit. */
export const countOrNone: NumberRule = { isNone: isNoneAtZero };
