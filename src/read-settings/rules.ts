import type { Entry } from "./entry.ts";
import type { Notes, NumberRule } from "./notes.ts";

/** 0, or what is less, stands for never or no limit. */
const isNoneAtZero = (number: number) => number <= 0;

/** Times in seconds, of which 0 or less means never. */
export const secondsOrNever: NumberRule = { unitMs: 1_000, isNone: isNoneAtZero };

/** Times in milliseconds, of which 0 or less means never. */
export const msOrNever: NumberRule = { unitMs: 1, isNone: isNoneAtZero };

/** Counts, of which 0 or less means no limit. */
export const countOrNone: NumberRule = { isNone: isNoneAtZero };

/** A minimum that is asked for before an idle connection is closed, and nowhere else. */
export function readSpared(notes: Notes, min: Entry | undefined, who: string): void {
  const value = min && notes.valueOf(min);
  const isKept = value?.kind === "number" && value.number > 0;
  const note = `Here they are opened in advance; ${who} only spares so many when they are idle.`;
  notes.number(min, "pool.minIdle", isKept ? { note } : {});
}
