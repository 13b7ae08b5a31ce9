import type { Scenario } from "../../src/scenario/scenario.ts";
import { Owners } from "../../src/trace/owners.ts";
import { type RequestTable, requestTable } from "../../src/trace/requests.ts";
import type { Spans } from "../../src/trace/spans.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { TraceIndex } from "../../src/trace/trace-index.ts";
import { Mark } from "../../src/trace/words.ts";

/** A run, and what the laws look up in it. */
export interface Case {
  readonly scenario: Scenario;
  readonly trace: Trace;
  readonly index: TraceIndex;
  readonly requests: RequestTable;
  readonly owners: Owners;
}

/** What holds of every run; its name is the sentence. */
export interface Law {
  readonly sentence: string;
  /** Where it does not hold, a line each. */
  breaches(one: Case): Iterable<string>;
}

export function caseOf(scenario: Scenario, trace: Trace): Case {
  return {
    scenario,
    trace,
    index: new TraceIndex(trace),
    requests: requestTable(trace),
    owners: new Owners(trace),
  };
}

/** A row of the waits or holds, as an object: laws are read more often than run. */
export interface Span {
  readonly task: number;
  readonly kind: number;
  readonly process: number;
  readonly place: number;
  readonly from: number;
  readonly to: number;
}

export function spansOf(columns: Spans, isWanted: (span: Span) => boolean = () => true): Span[] {
  const { count, task, kind, process, place, from, to } = columns;
  return Array.from({ length: count }, (_, row) => ({
    task: task[row]!,
    kind: kind[row]!,
    process: process[row]!,
    place: place[row]!,
    from: from[row]!,
    to: to[row]!,
  })).filter(isWanted);
}

export interface Instant {
  readonly task: number;
  readonly kind: number;
  readonly process: number;
  readonly place: number;
  readonly at: number;
  readonly detail: number;
}

export function marksOf({ marks }: Trace): Instant[] {
  const { count, task, kind, process, place, at, detail } = marks;
  return Array.from({ length: count }, (_, row) => ({
    task: task[row]!,
    kind: kind[row]!,
    process: process[row]!,
    place: place[row]!,
    at: at[row]!,
    detail: detail[row]!,
  }));
}

/** Does the task work for no request, as a pool's own opener? */
export function isNobodys({ owners }: Case, task: number): boolean {
  return owners.requestOf(task) < 0;
}

/** Every connection there was, from opened to closed. */
export interface Life {
  readonly process: number;
  readonly slot: number;
  readonly from: number;
  readonly to: number;
}

export function livesBetween(trace: Trace, opened: Mark, closed: Mark): Life[] {
  const open = new Map<string, Instant>();
  const result: Life[] = [];
  for (const mark of marksOf(trace)) {
    const { kind, process, place: slot, at } = mark;
    const key = `${process}:${slot}`;
    if (kind === opened) open.set(key, mark);
    if (kind !== closed) continue;
    result.push({ process, slot, from: open.get(key)?.at ?? Number.NaN, to: at });
    open.delete(key);
  }
  for (const { process, place, at } of open.values()) {
    result.push({ process, slot: place, from: at, to: trace.endedAt });
  }
  return result;
}

/** When the database ends sessions that lie idle in a transaction. */
export function sessionEnds({ trace }: Case): Instant[] {
  return marksOf(trace).filter(({ kind, task }) => kind === Mark.rolledBack && task < 0);
}

/** When connections are open and nobody's. */
export function idleTimes(open: readonly Life[], held: readonly Span[]) {
  return open.flatMap(({ slot, from, to }) => {
    const own = held.filter((hold) => hold.place === slot && from <= hold.from);
    const within = own.filter((hold) => hold.to <= to).sort(byStart);
    const starts = [from, ...within.map((hold) => hold.to)];
    const ends = [...within.map((hold) => hold.from), to];
    return starts
      .map((start, i) => ({ from: start, to: ends[i]!, openedAt: from }))
      .filter((x) => x.from < x.to);
  });
}

export function groupBy<Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => number | string,
): Map<number | string, Item[]> {
  const groups = new Map<number | string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

export function byStart(a: Span, b: Span): number {
  return a.from - b.from || a.to - b.to;
}

/**
 * The instants at which a count goes up or down, as [instant, by how much]: at one instant what
 * ends goes before what begins, since a place may change hands at once.
 */
export function steps(spans: Iterable<{ from: number; to: number }>): [number, number][] {
  const changes: [number, number][] = [];
  for (const { from, to } of spans) if (from < to) changes.push([from, 1], [to, -1]);
  return changes.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** The most of these that are there at once. */
export function mostAtOnce(spans: Iterable<{ from: number; to: number }>): number {
  let now = 0;
  let most = 0;
  for (const [, change] of steps(spans)) {
    now += change;
    most = Math.max(most, now);
  }
  return most;
}

/**
 * The first instant at which one of `waiting` is under way while fewer than `full` of `busy` are;
 * null where there is none.
 */
export function firstWaste(
  waiting: Iterable<{ from: number; to: number }>,
  busy: Iterable<{ from: number; to: number }>,
  full: number,
): number | null {
  const changes = [
    ...steps(waiting).map(([at, by]) => [at, by, 0] as const),
    ...steps(busy).map(([at, by]) => [at, 0, by] as const),
  ].sort((a, b) => a[0] - b[0]);
  let waits = 0;
  let works = 0;
  for (const [i, [at, inWaiting, inBusy]] of changes.entries()) {
    waits += inWaiting;
    works += inBusy;
    const lasts = i + 1 < changes.length && changes[i + 1]![0] > at;
    if (lasts && waits > 0 && works < full) return at;
  }
  return null;
}

/**
 * May a transaction's statements run on several connections, or it outlive a lease? So under some
 * policies, and where a program releases or checks out in the middle, or begins by a plain statement.
 */
export function isSplitting({ pool: { lease }, program }: Scenario): boolean {
  const isPolicy = lease === "explicit" || lease === "careless";
  return isPolicy || /\brelease\b|\bcheckout\b|"(begin|commit|rollback)"/i.test(program);
}

/**
 * Who stays in line for a client that has given up has not come anew: its waits are one, unless it
 * was `served` just then.
 */
export function joined(
  { requests }: Case,
  waits: readonly Span[],
  served: readonly Span[],
): readonly Span[] {
  const starts = new Set(served.map(({ task, from }) => `${task} ${from}`));
  const result = new Map<string, Span>();
  for (const wait of waits) {
    const { task, from, to } = wait;
    const before = result.get(`${task} ${from}`);
    const isAbandoned =
      requests.outcome[task] === Mark.abandoned && requests.endedAt[task] === from;
    const goesOn = before && isAbandoned && !starts.has(`${task} ${from}`);
    if (goesOn) result.delete(`${task} ${from}`);
    result.set(`${task} ${to}`, goesOn ? { ...wait, from: before.from } : wait);
  }
  return [...result.values()];
}
