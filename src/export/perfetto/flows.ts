import type { Micros } from "../../kernel/time.ts";
import { handOversTo, holdersOf } from "../../trace/hand-overs.ts";
import { type Hold, isOutcome, Mark, Wait } from "../../trace/words.ts";
import type { ExportedRun } from "../exported-run.ts";
import type { TraceEvent } from "./event.ts";
import type { Numbering, Tracks } from "./tracks.ts";

/**
 * An arrow from each wait for a place to the hold that was in its way: of a wait that was served the
 * one that ended for it, of one that was given up the hold that had lasted longest.
 */
export function* flows(
  run: ExportedRun,
  tracks: Tracks,
  numbering: Numbering,
): Generator<TraceEvent> {
  const { index, trace } = run.facts;
  const { waits, holds } = trace;
  for (let task = 0; task < index.taskCount; task++) {
    const served = new Map(handOversTo(index, task).map(({ wait, released }) => [wait, released]));
    for (const wait of index.waitsOf(task)) {
      const hold = served.get(wait) ?? givenUp(run, wait);
      const from = waits.from[wait]!;
      const at = hold < 0 ? from : Math.max(from, holds.from[hold]!);
      // What was only free for an instant was in nobody's way.
      if (hold < 0 || at >= holds.to[hold]!) continue;
      const arrow = { id: numbering.next(), name: "waits for", cat: "blocked" };
      const there = tracks.place(
        holds.kind[hold] as Hold,
        holds.process[hold]!,
        holds.place[hold]!,
      );
      yield { ph: "s", ...arrow, ts: from, ...tracks.request(task) };
      yield { ph: "f", bp: "e", ...arrow, ts: at, ...there };
    }
  }
}

/** The hold that had lasted longest when the wait was given up; −1 where it was not. */
function givenUp({ facts: { index, trace } }: ExportedRun, wait: number): number {
  const { waits, holds, marks } = trace;
  const end = waits.to[wait]!;
  const isForPlace =
    waits.kind[wait] === Wait.connection || waits.kind[wait] === Wait.serverConnection;
  if (!isForPlace || !endsWithoutAnswer(waits.task[wait]!, end)) return -1;
  return holdersOf(index, wait, end - 1).reduce(
    (longest, row) => (longest < 0 || holds.from[row]! < holds.from[longest]! ? row : longest),
    -1,
  );

  function endsWithoutAnswer(task: number, at: Micros): boolean {
    return index.marksOf(task).some((row) => {
      const kind = marks.kind[row] as Mark;
      return marks.at[row] === at && isOutcome(kind) && kind !== Mark.answered;
    });
  }
}
