import type { Micros } from "../kernel/time.ts";
import type { TraceIndex } from "../trace/trace-index.ts";
import type { Tense } from "./activity.ts";
import { keyOf, type Obstacle, obstacleOf } from "./obstacle.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Holding } from "./who-has/holding.ts";
import { whoHas } from "./who-has/who-has.ts";

/** One link of a chain of causes: what stands in somebody's way, and who has it. */
export interface Link {
  readonly obstacle: Obstacle;
  readonly holding: Holding;
}

/** Of obstacles of one kind, such as the pools of many processes, so many are followed. */
const MOST_OF_A_KIND = 2;

/**
 * The causes of a wait down to the roots: who has what is waited for, who has what those wait for,
 * and so on. What nothing but time stands in the way of (a call, a statement, computing) is a root.
 */
export function chainOf(
  index: TraceIndex,
  first: Obstacle,
  at: Micros,
  tense: Tense,
  surroundings: Surroundings,
): readonly Link[] {
  const links: Link[] = [];
  const found = new Map([[keyOf(first), first]]);
  // A map may grow while it is walked: what a link leads to is visited in turn.
  for (const obstacle of found.values()) {
    const holding = whoHas(index, obstacle, at, tense, surroundings);
    links.push({ obstacle, holding });
    for (const next of obstaclesOf(index, holding.tasks, at)) {
      const ofKind = [...found.values()].filter(({ kind }) => kind === next.kind).length;
      const isKnown = found.has(keyOf(next));
      if (!isKnown && ofKind < MOST_OF_A_KIND) found.set(keyOf(next), next);
    }
  }
  return links;
}

/** What stands in the tasks' way, what is in the way of most of them first. */
function obstaclesOf(index: TraceIndex, tasks: readonly number[], at: Micros): readonly Obstacle[] {
  const counts = new Map<string, { readonly obstacle: Obstacle; count: number }>();
  for (const task of new Set(tasks)) {
    const row = index.waitOf(task, at);
    const obstacle = row < 0 ? null : obstacleOf(index, row, at);
    if (obstacle === null) continue;
    const key = keyOf(obstacle);
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { obstacle, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ obstacle }) => obstacle);
}
