import { fromMs } from "../kernel/time.ts";
import type { Pace, PaceChange } from "./intervention.ts";
import { readNumber } from "./read-number.ts";

/** As long as a step of a program may be. */
const LONGEST_MS = 600_000;
const LEAST_FACTOR = 0.001;
const MOST_FACTOR = 1_000;

/** Reads what is changed; or a sentence that says what is wrong. */
export function parseChange(text: string): PaceChange | string {
  const [, word = "", rest = ""] = /^(\S*)\s*(.*)$/s.exec(text) ?? [];
  const name = word.toLowerCase();
  if (name !== "call" && name !== "query") return "What can be changed is call or query.";
  const pace = parsePace(rest);
  return typeof pace === "string" ? `${name}: ${pace}` : { kind: "pace", of: name, pace };
}

function parsePace(text: string): Pace | string {
  if (/^as\s+before$/i.test(text)) return { kind: "as-before" };
  const [, times] = /^x\s*(\S+)$/i.exec(text) ?? [];
  if (times === undefined) {
    const ms = readNumber(text, 0, LONGEST_MS);
    if (ms !== null) return { kind: "always", micros: fromMs(ms) };
    return `write milliseconds up to ${LONGEST_MS}, a factor such as x3, or as before.`;
  }
  const factor = readNumber(times, LEAST_FACTOR, MOST_FACTOR);
  if (factor !== null) return { kind: "times", factor };
  return `the factor is a number from ${LEAST_FACTOR} to ${MOST_FACTOR}.`;
}
