import type { Micros } from "../../../src/kernel/time.ts";
import { handOversTo, holdersOf, waitsForPlace } from "../../../src/trace/hand-overs.ts";
import type { Wait } from "../../../src/trace/words.ts";
import type { VariantRun } from "../../store/variant-run.ts";

/** One wait for a place that others have: what arrows lead from and to, and what tables say. */
export interface Blocking {
  /** Rows of the trace: the wait, what was got at its end, and whose release that was (−1: none). */
  readonly wait: number;
  readonly got: number;
  readonly released: number;
  readonly until: Micros;
  /** The request that let go of it; −1: nobody's. */
  readonly by: number;
  /** Rows of the holds that stand in its way at the playhead; empty while it does not wait. */
  readonly holding: readonly number[];
}

/** The waits of a request, and of its branches, for what others have. */
export function blockingsOf(run: VariantRun, request: number, at: Micros): Blocking[] {
  return run.owners.tasksOf(request).flatMap((task) => blockingsOfTask(run, task, at));
}

/** What a task waits for at an instant, if others have it. */
export function blockingAt(
  run: VariantRun,
  task: number,
  moment: Micros,
  at: Micros,
): Blocking | undefined {
  const row = run.index.waitOf(task, moment);
  return blockingsOfTask(run, task, at).find(({ wait }) => wait === row);
}

function blockingsOfTask(run: VariantRun, task: number, at: Micros): Blocking[] {
  const { index, owners } = run;
  const { waits, holds } = run.trace;
  const handOvers = new Map(handOversTo(index, task).map((one) => [one.wait, one]));
  const blockings: Blocking[] = [];
  for (const wait of index.waitsOf(task)) {
    if (!waitsForPlace(waits.kind[wait] as Wait)) continue;
    const { got = -1, released = -1 } = handOvers.get(wait) ?? {};
    const until = waits.to[wait]!;
    const isNow = waits.from[wait]! <= at && at < until;
    blockings.push({
      wait,
      got,
      released,
      until,
      by: released < 0 ? -1 : owners.requestOf(holds.task[released]!),
      holding: isNow ? holdersOf(index, wait, at) : [],
    });
  }
  return blockings;
}
