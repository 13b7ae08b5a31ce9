import { type Micros, NEVER } from "../kernel/time.ts";
import type { TraceIndex } from "../trace/trace-index.ts";
import { Wait } from "../trace/words.ts";
import { activityOf, stretch, type Tense } from "./activity.ts";
import type { Link } from "./chain.ts";
import { endOfWait } from "./end-of-wait.ts";
import { joined, type Sentence, say } from "./explanation.ts";
import { leasesOf } from "./leases-of.ts";
import { connectionName, lengthOf, requestName, requestNames } from "./names.ts";
import { keyOf, obstacleOf } from "./obstacle.ts";

/** More members than this are counted, not named one by one. */
const MOST_NAMED = 4;

/** Those who wait for one another in a circle, none of whom can go on. */
export interface Deadlock {
  /** Those who have something that the others wait for. */
  readonly members: readonly number[];
  /** The first to leave it, and when; null: nobody, before the run ends. */
  readonly freedBy: number | null;
  readonly endsAt: Micros;
}

/**
 * Is there a deadlock among the links of a chain? Each of its members waits for what only members
 * have. A run is computed ahead: where one of them gets what it waits for before any has given up,
 * somebody from outside has helped, and it was none.
 */
export function deadlockIn(index: TraceIndex, links: readonly Link[], at: Micros): Deadlock | null {
  const byKey = new Map(links.map((link) => [keyOf(link.obstacle), link]));
  const everybody = new Set(links.flatMap(({ holding }) => holding.tasks));
  const stuck = new Set(everybody);
  const linkOf = (task: number): Link | undefined => {
    const row = index.waitOf(task, at);
    const obstacle = row < 0 ? null : obstacleOf(index, row, at);
    return obstacle === null ? undefined : byKey.get(keyOf(obstacle));
  };
  const isStuck = (task: number): boolean => {
    const link = linkOf(task);
    // Who has ended and left something behind gives nothing back.
    if (link === undefined) return index.waitOf(task, at) < 0;
    const { tasks, isFree } = link.holding;
    if (isFree) return false;
    // A request goes on after the last of its branches, others when the first lets go.
    return link.obstacle.kind === "branches"
      ? tasks.some((other) => stuck.has(other))
      : tasks.every((other) => stuck.has(other));
  };
  for (let isSettled = false; !isSettled; ) {
    const free = [...stuck].filter((task) => !isStuck(task));
    for (const task of free) stuck.delete(task);
    isSettled = free.length === 0;
  }
  const members = [...stuck].filter((task) => linkOf(task) !== undefined).sort((a, b) => a - b);
  return members.length === 0 ? null : withItsEnd(index, members, at);
}

function withItsEnd(index: TraceIndex, members: readonly number[], at: Micros): Deadlock | null {
  const ends = members.map((task) => {
    const { to } = stretch(index, index.waitOf(task, at));
    return { task, to, how: endOfWait(index, task, to) };
  });
  const first = ends.reduce((least, { to }) => Math.min(least, to), NEVER);
  // Who gives up lets others have what it held, at the same instant.
  const leaves = ends.find(({ to, how }) => to === first && how !== "served");
  if (leaves === undefined) return null;
  return { members, freedBy: leaves.how === "cut off" ? null : leaves.task, endsAt: first };
}

/** "This is a deadlock, nobody can go on: request 0 holds connection 1 and waits for another, …" */
export function sayDeadlock(
  index: TraceIndex,
  { members, freedBy, endsAt }: Deadlock,
  at: Micros,
  tense: Tense,
): Sentence {
  const who = whoWaitsForWhom(index, members, at, tense);
  if (tense === "then") return say`That was a deadlock, in which nobody could go on: ${who}.`;
  const end =
    freedBy === null
      ? say`${index.trace.isTruncated ? "the run stops before it ends" : "it lasts for ever"}`
      : say`it ends when ${requestName(index, freedBy)} gives up, in ${lengthOf(endsAt - at)}`;
  return say`This is a deadlock, nobody can go on: ${who}; ${end}.`;
}

function whoWaitsForWhom(
  index: TraceIndex,
  members: readonly number[],
  at: Micros,
  tense: Tense,
): Sentence {
  const [holds, waits] = tense === "now" ? ["holds", "waits"] : ["held", "waited"];
  const holders = members.filter((task) => leasesOf(index, task, at).length > 0);
  if (holders.length === 0 || holders.length > MOST_NAMED) {
    const all = holders.length === 0 ? members : holders;
    return say`each of ${requestNames(index, all)} ${holds} what the others ${tense === "now" ? "wait" : "waited"} for`;
  }
  const each = holders.map((task) => {
    const { kind } = index.trace.waits;
    const row = index.waitOf(task, at);
    const leases = leasesOf(index, task, at).map((lease) => {
      const { holds: all } = index.trace;
      return [connectionName(index, all.process[lease]!, all.place[lease]!)];
    });
    const what =
      kind[row] === Wait.connection ? " for another" : activityOf(kind[row] as Wait).rest;
    return say`${requestName(index, task)} ${holds} ${joined(leases, " and ")} and ${waits}${what}`;
  });
  return joined(each, ", ");
}
