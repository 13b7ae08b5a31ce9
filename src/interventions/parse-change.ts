import { fromMs } from "../kernel/time.ts";
import type { Change, Limit, Pace } from "./intervention.ts";
import { limits } from "./limits.ts";
import { readCount, readNumber } from "./read-number.ts";

/** As long as a step of a program may be. */
const LONGEST_MS = 600_000;
const LEAST_FACTOR = 0.001;
const MOST_FACTOR = 1_000;
const MOST_LEAKED = 1_000;

const limitNames = Object.keys(limits) as readonly Limit[];

const NAMES = `call, query, restart, leak, ${limitNames.join(", ")}`;

/** Reads what is changed; or a sentence that says what is wrong. */
export function parseChange(text: string): Change | string {
  const [, word = "", rest = ""] = /^(\S*)\s*(.*)$/s.exec(text) ?? [];
  const name = word.toLowerCase();
  if (name === "call" || name === "query") {
    const pace = parsePace(rest);
    return typeof pace === "string" ? `${name}: ${pace}` : { kind: "pace", of: name, pace };
  }
  if (name === "restart") return parseRestart(rest);
  if (name === "leak") return parseLeak(rest);
  const limit = limitNames.find((known) => known.toLowerCase() === name);
  if (limit !== undefined) return parseLimit(limit, rest);
  return `What can be changed is ${NAMES}.`;
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

function parseRestart(text: string): Change | string {
  if (text === "") return { kind: "restart", lasting: 0 };
  const ms = readNumber(text, 0, LONGEST_MS);
  if (ms !== null) return { kind: "restart", lasting: fromMs(ms) };
  return `restart: how long it lasts is up to ${LONGEST_MS} ms, or nothing.`;
}

function parseLeak(text: string): Change | string {
  const count = readCount(text, 1, MOST_LEAKED);
  if (count !== null) return { kind: "leak", count };
  return `leak: write how many connections, from 1 to ${MOST_LEAKED}.`;
}

function parseLimit(of: Limit, text: string): Change | string {
  if (text.toLowerCase() === "none") return { kind: "limit", of, to: null };
  const { least, most } = limits[of];
  const read = of === "pool.checkoutTimeoutMs" ? readNumber : readCount;
  const to = read(text, least, most);
  if (to !== null) return { kind: "limit", of, to };
  return `${of}: write a number from ${least} to ${most}, or none.`;
}
