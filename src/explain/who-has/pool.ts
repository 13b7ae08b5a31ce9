import type { Micros } from "../../kernel/time.ts";
import { eachStatementOn } from "../../trace/own-statements.ts";
import type { TraceIndex } from "../../trace/trace-index.ts";
import { Hold, Mark } from "../../trace/words.ts";
import { elsewhere, statement, type Tense } from "../activity.ts";
import { type Crowd, crowds, whichDo } from "../crowds.ts";
import { type Sentence, say } from "../explanation.ts";
import { ofProcess, plural, requestNames } from "../names.ts";
import { allAre, type Group, type Holding, someones } from "./holding.ts";

/** "All 5 connections are held idle by requests 20–24, which wait for the external service, …" */
export function whoHasPool(index: TraceIndex, process: number, at: Micros, tense: Tense): Holding {
  const { holds, rows } = index.trace;
  const here = index.holdsAt(at).filter((row) => holds.process[row] === process);
  const leases = here.filter((row) => holds.kind[row] === Hold.connection);
  const openings = here.filter((row) => holds.kind[row] === Hold.opening);
  const idle = idleCount(index, process, leases, at);
  const groups = [
    ...leaseGroups(index, leases, at, tense),
    ...openingGroup(index, openings),
    ...(idle > 0 ? [{ count: idle, state: say`about to be handed over` }] : []),
  ];
  const whose = ofProcess(rows.processes, process);
  return {
    tasks: someones(index, [...leases, ...openings]),
    sentence:
      groups.length > 0
        ? allAre({ noun: "connection", whose }, groups, tense)
        : noneIsOpen(whose, tense),
    isFree: idle > 0,
  };
}

function noneIsOpen(whose: string, tense: Tense): Sentence {
  return tense === "now"
    ? say`No connection${whose} is open.`
    : say`At that moment no connection${whose} was open.`;
}

/** What those who have the leases do with them. */
function leaseGroups(
  index: TraceIndex,
  leases: readonly number[],
  at: Micros,
  tense: Tense,
): readonly Group[] {
  const { task } = index.trace.holds;
  const tasks = (rows: readonly number[]) => rows.map((row) => task[row]!);
  const abandoned = leases.filter((row) => index.waitOf(task[row]!, at) < 0);
  const working = leases.filter((row) => isAtWork(index, row, at));
  const idle = leases.filter((row) => !abandoned.includes(row) && !working.includes(row));
  return [
    ...crowds(index, tasks(working), at, statement).map(
      (crowd): Group => ({
        count: crowd.tasks.length,
        state: say`querying for ${requestNames(index, crowd.tasks)}`,
      }),
    ),
    ...crowds(index, tasks(idle), at, elsewhere).map((crowd): Group => {
      const own = idle.filter((row) => crowd.tasks.includes(task[row]!));
      return { count: crowd.tasks.length, state: heldIdle(index, crowd, own, at, tense) };
    }),
    ...lostGroups(index, abandoned, at),
  ];
}

function heldIdle(
  index: TraceIndex,
  crowd: Crowd,
  leases: readonly number[],
  at: Micros,
  tense: Tense,
): Sentence {
  const sentence = say`held idle by ${requestNames(index, crowd.tasks)}${whichDo(crowd, tense)}`;
  const pinned = leases.filter((lease) => isPinned(index, lease, at)).length;
  if (pinned === 0) return sentence;
  const which = pinned === leases.length ? "" : `${pinned} of them `;
  return say`${sentence}, ${which}pinned by ${plural(pinned, "an open transaction", "open transactions")}`;
}

/** Leased by who has ended: leaked, or kept by a unit in the middle of a transaction. */
function lostGroups(index: TraceIndex, leases: readonly number[], at: Micros): readonly Group[] {
  const { task } = index.trace.holds;
  const leaked = leases.filter((row) => isLeaked(index, row, at));
  const kept = leases.filter((row) => !leaked.includes(row));
  const names = (rows: readonly number[]) => {
    const tasks = rows.map((row) => task[row]!);
    return requestNames(index, tasks);
  };
  const groups: Group[] = [];
  if (leaked.length > 0) {
    const by = names(leaked);
    const never = say`: nobody will ever release ${plural(leaked.length, "it", "them")}`;
    const state = by.length === 0 ? say`leaked${never}` : say`leaked by ${by}${never}`;
    groups.push({ count: leaked.length, state });
  }
  if (kept.length > 0) {
    const transactions = plural(kept.length, "the open transaction", "open transactions");
    const state = say`kept in ${transactions} that ${names(kept)} left behind`;
    groups.push({ count: kept.length, state });
  }
  return groups;
}

function openingGroup(index: TraceIndex, openings: readonly number[]): readonly Group[] {
  if (openings.length === 0) return [];
  const { task } = index.trace.holds;
  const by = requestNames(
    index,
    openings.map((row) => task[row]!),
  );
  const state = by.length === 0 ? say`being opened` : say`being opened by ${by}`;
  return [{ count: openings.length, state }];
}

/** Open, and nobody's: there for somebody who has been woken and has not run yet. */
function idleCount(
  index: TraceIndex,
  process: number,
  leases: readonly number[],
  at: Micros,
): number {
  const { holds, rows } = index.trace;
  const leased = new Set(leases.map((row) => holds.place[row]!));
  let count = 0;
  for (let slot = 0; slot < (rows.slots[process] ?? 0); slot++) {
    if (!leased.has(slot) && index.lives.isOpen(process, slot, at)) count++;
  }
  return count;
}

/** Does a statement of the holder run on it? */
export function isAtWork(index: TraceIndex, lease: number, at: Micros): boolean {
  let isWorking = false;
  eachStatementOn(index, lease, (from, to) => {
    if (from <= at && at < to) isWorking = true;
  });
  return isWorking;
}

export function isPinned(index: TraceIndex, lease: number, at: Micros): boolean {
  const { task, from, to } = index.trace.holds;
  let isInside = false;
  index.pins.each(task[lease]!, from[lease]!, to[lease]!, (begun, over) => {
    if (begun <= at && at < over) isInside = true;
  });
  return isInside;
}

/** Has its holder lost it? */
export function isLeaked(index: TraceIndex, lease: number, at: Micros): boolean {
  const { holds, marks } = index.trace;
  const task = holds.task[lease]!;
  // What an intervention makes leak is nobody's.
  if (task < 0) return true;
  return index
    .marksOf(task)
    .some(
      (row) =>
        marks.kind[row] === Mark.leaked &&
        marks.place[row] === holds.place[lease] &&
        holds.from[lease]! <= marks.at[row]! &&
        marks.at[row]! <= at,
    );
}
