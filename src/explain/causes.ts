import type { Micros } from "../kernel/time.ts";
import type { TraceIndex } from "../trace/trace-index.ts";
import { Wait } from "../trace/words.ts";
import type { Tense } from "./activity.ts";
import { chainOf } from "./chain.ts";
import { deadlockIn, sayDeadlock } from "./deadlock.ts";
import { type Sentence, say } from "./explanation.ts";
import { allOf } from "./names.ts";
import type { Obstacle } from "./obstacle.ts";
import type { Surroundings } from "./surroundings.ts";

/** What stands in somebody's way, who has it, what they wait for, and so on to the roots. */
export function whyBlocked(
  index: TraceIndex,
  obstacle: Obstacle,
  at: Micros,
  tense: Tense,
  surroundings: Surroundings,
): readonly Sentence[] {
  const links = chainOf(index, obstacle, at, tense, surroundings);
  const deadlock = deadlockIn(index, links, at);
  const queries = links.flatMap(({ holding }) => holding.tasks);
  return [
    ...links.map(({ holding }) => holding.sentence).filter((sentence) => sentence.length > 0),
    ...(deadlock === null ? [] : [sayDeadlock(index, deadlock, at, tense)]),
    ...(tense === "now" ? whatQueriesShare(index, queries, at, surroundings) : []),
  ];
}

/** "40 queries share all 8 cores of the database: each gets at most 20 % of one." */
export function whatQueriesShare(
  index: TraceIndex,
  tasks: readonly number[],
  at: Micros,
  { sharesCores }: Surroundings,
): readonly Sentence[] {
  const { waits, rows } = index.trace;
  const cores = rows.databaseCores > 0 ? rows.databaseCores : rows.cores;
  if (!sharesCores || cores === 0) return [];
  const isQuery = (row: number) => row >= 0 && waits.kind[row] === Wait.query;
  if (!tasks.some((task) => isQuery(index.waitOf(task, at)))) return [];
  const count = index.waitsAt(at).filter(isQuery).length;
  if (count <= cores) return [];
  const share = Math.ceil((100 * cores) / count);
  const most = `at most ${share} %`;
  return [
    say`${count} queries share ${allOf(cores, "core")} of the database: each gets ${most} of one.`,
  ];
}
