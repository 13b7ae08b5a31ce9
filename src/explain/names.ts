import { MICROS_PER_MS, MICROS_PER_SECOND, type Micros } from "../kernel/time.ts";
import type { Part } from "./explanation.ts";

/** More runs of numbers than this are counted, not listed. */
const MOST_RUNS = 6;

/** A request by its number, the first being 0: "request 31". */
export function requestName(task: number): Part {
  return { kind: "request", text: `request ${task}`, tasks: [task] };
}

/** The same at the beginning of a sentence. */
export function requestNameFirst(task: number): Part {
  return { kind: "request", text: `Request ${task}`, tasks: [task] };
}

/** "request 31", "requests 20–24, 31". */
export function requestNames(tasks: readonly number[]): Part {
  const sorted = tasks.toSorted((a, b) => a - b);
  const noun = tasks.length === 1 ? "request" : "requests";
  return { kind: "request", text: `${noun} ${ranges(sorted)}`, tasks: sorted };
}

/** "connection 3": slots are counted from 1, and from 1 again in each process. */
export function connectionName(process: number, slot: number, processCount: number): Part {
  const ofProcess = processCount > 1 ? ` of process ${process + 1}` : "";
  const text = `connection ${slot + 1}${ofProcess}`;
  return { kind: "connections", text, process, slots: [slot] };
}

/** Several connections by their number: "5". */
export function connectionCount(process: number, slots: readonly number[]): Part {
  return { kind: "connections", text: `${slots.length}`, process, slots };
}

/** All there are: "all 5", "both", "the only one". */
export function allOf(count: number): string {
  return count === 1 ? "the only one" : count === 2 ? "both" : `all ${count}`;
}

/** For the beginning of a sentence. */
export function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Ascending numbers with what is in a row drawn together: "20–24, 31". */
export function ranges(ascending: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of ascending) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  const shown = runs.length > MOST_RUNS ? runs.slice(0, MOST_RUNS - 1) : runs;
  const listed = shown.map(([first, last]) => {
    if (last === first) return `${first}`;
    return last === first + 1 ? `${first}, ${last}` : `${first}–${last}`;
  });
  const more = runs.slice(shown.length).reduce((sum, [first, last]) => sum + last - first + 1, 0);
  return listed.join(", ") + (more > 0 ? ` and ${more} more` : "");
}

/** How long: "0.4 ms", "383 ms", "1.24 s", "83.7 s". */
export function lengthOf(micros: Micros): Part {
  return { kind: "time", text: formatLength(micros), at: null };
}

/** When: "2.450 s". */
export function moment(at: Micros): Part {
  return { kind: "time", text: `${(at / MICROS_PER_SECOND).toFixed(3)} s`, at };
}

export function plural(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}

/** threads, processes. */
export function pluralOf(noun: string): string {
  return noun.endsWith("s") ? `${noun}es` : `${noun}s`;
}

function formatLength(micros: Micros): string {
  if (micros < 10 * MICROS_PER_MS) return `${trimmed(micros / MICROS_PER_MS)} ms`;
  if (micros < MICROS_PER_SECOND - 500) return `${Math.round(micros / MICROS_PER_MS)} ms`;
  const seconds = micros / MICROS_PER_SECOND;
  return `${seconds.toFixed(seconds < 9.995 ? 2 : 1)} s`;
}

/** One digit after the point, if it is not 0; what is less than that is not called nothing. */
function trimmed(ms: number): string {
  if (ms > 0 && ms < 0.05) return "less than 0.1";
  return ms.toFixed(1).replace(".0", "");
}
