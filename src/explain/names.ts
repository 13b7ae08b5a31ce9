import { MICROS_PER_MS, MICROS_PER_SECOND, type Micros } from "../kernel/time.ts";
import { requestName as nameOfRequest, numberByHand } from "../trace/request-name.ts";
import type { Thing } from "../trace/thing.ts";
import type { TraceIndex } from "../trace/trace-index.ts";
import { joined, listed, type Part, type Sentence, say } from "./explanation.ts";

/** More runs of numbers than this are counted, not listed. */
const MOST_RUNS = 6;

/** A request by its number, the first being 0: "request 31", "a branch of request 31". */
export function requestName(index: TraceIndex, task: number): Sentence {
  const request = index.owners.requestOf(task);
  if (request < 0) return say`the pool's opener`;
  const name = nameOf(index, request);
  return task === request ? [name] : say`a branch of ${name}`;
}

/** The same at the beginning of a sentence. */
export function requestNameFirst(index: TraceIndex, task: number): Sentence {
  const [first, ...rest] = requestName(index, task);
  return first === undefined ? [] : [{ ...first, text: capitalized(first.text) }, ...rest];
}

/** "request 31", "requests 20–24, 31", "request 2 and branches of requests 3, 4". */
export function requestNames(index: TraceIndex, tasks: readonly number[]): Sentence {
  const { requestCount } = index.trace;
  const all = ascending(tasks.filter((task) => task >= 0 && task < requestCount));
  const isOwn = (task: number) => numberByHand(index.trace, task) > 0;
  const requests = all.filter((task) => !isOwn(task));
  const branches = tasks.filter((task) => task >= requestCount);
  const owners = ascending(branches.map((task) => index.owners.requestOf(task)));
  const branchNoun = branches.length === 1 ? "a branch of " : "branches of ";
  return listed([
    ...(requests.length > 0 ? [numberedAll(index, requests)] : []),
    ...all.filter(isOwn).map((task) => [nameOf(index, task)]),
    ...(owners.length > 0 ? [say`${branchNoun}${numberedAll(index, owners)}`] : []),
  ]);
}

/** Each once, in order; tasks of nobody's are left out. */
function ascending(tasks: readonly number[]): readonly number[] {
  return [...new Set(tasks)].filter((task) => task >= 0).sort((a, b) => a - b);
}

function numberedAll(index: TraceIndex, tasks: readonly number[]): Sentence {
  const [first] = tasks;
  return tasks.length === 1 ? [nameOf(index, first!)] : say`requests ${ranges(tasks)}`;
}

function nameOf({ trace }: TraceIndex, task: number): Part {
  return link(nameOfRequest(trace, task), { kind: "request", task });
}

/** Ascending numbers of requests with what is in a row drawn together: "20–24, 31". */
export function ranges(tasks: readonly number[]): Sentence {
  const runs: [first: number, last: number][] = [];
  for (const task of tasks) {
    const run = runs.at(-1);
    if (run && run[1] === task - 1) run[1] = task;
    else runs.push([task, task]);
  }
  const shown = runs.length > MOST_RUNS ? runs.slice(0, MOST_RUNS - 1) : runs;
  const number = (task: number) => link(`${task}`, { kind: "request", task });
  const all = shown.map(([first, last]) => {
    if (last === first) return [number(first)];
    return say`${number(first)}${last === first + 1 ? ", " : "–"}${number(last)}`;
  });
  const more = runs.slice(shown.length).reduce((sum, [first, last]) => sum + last - first + 1, 0);
  return say`${joined(all, ", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

/** "connection 3": slots are counted from 1, and from 1 again in each process. */
export function connectionName({ trace }: TraceIndex, process: number, place: number): Part {
  const ofIts = ofProcess(trace.rows.processes, process);
  return link(`connection ${place + 1}${ofIts}`, { kind: "connection", process, place });
}

/** " of process 2", where there are several. */
export function ofProcess(processCount: number, process: number): string {
  return processCount > 1 ? ` of process ${process + 1}` : "";
}

export function link(text: string, thing: Thing): Part {
  return { kind: "thing", text, thing };
}

/** All there are: "all 5 cores", "both cores", "the only core". */
export function allOf(count: number, noun: string): string {
  if (count === 1) return `the only ${noun}`;
  return `${count === 2 ? "both" : `all ${count}`} ${pluralOf(noun)}`;
}

/** For the beginning of a sentence. */
export function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** How long: "0.4 ms", "383 ms", "1.24 s", "83.7 s". */
export function lengthOf(micros: Micros): Part {
  return { kind: "time", text: formatLength(micros), at: null };
}

/** When, to the millisecond, as lengths are rounded: "2.450 s". */
export function moment(at: Micros): Part {
  const ms = Math.round(at / MICROS_PER_MS);
  return { kind: "time", text: `${(ms / 1_000).toFixed(3)} s`, at };
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
