import type { Micros } from "../kernel/time.ts";
import { eachStatementOn } from "../trace/own-statements.ts";
import type { TraceIndex } from "../trace/trace-index.ts";
import { Hold, Reason } from "../trace/words.ts";
import { stretch } from "./activity.ts";
import type { Ending } from "./ending.ts";
import { type Sentence, say } from "./explanation.ts";
import { lineOf } from "./line.ts";
import { lengthOf, ofProcess, plural } from "./names.ts";

/** Of a request that was turned away or gave up: how much there was of what it did not get. */
export function whatWasThere(
  index: TraceIndex,
  task: number,
  { at, reason }: Ending,
): readonly Sentence[] {
  switch (reason) {
    case Reason.checkoutTimeout:
      return howPoolWasUsed(index, task, at);
    case Reason.databaseFull:
    case Reason.databaseReserved:
    case Reason.poolerFull:
      return [howManyWereOpen(index, at)];
    case Reason.backlogFull:
      return [howManyStoodOutside(index, at)];
    default:
      return [];
  }
}

/** "In those 2.00 s the connections that were leased were at work 4 % of the time." */
function howPoolWasUsed(index: TraceIndex, task: number, end: Micros): readonly Sentence[] {
  const { waits, holds, rows } = index.trace;
  const row = index.waitOf(task, end - 1);
  if (row < 0) return [];
  const { from } = stretch(index, row);
  const process = waits.process[row]!;
  let [held, working] = [0, 0];
  for (let slot = 0; slot < (rows.slots[process] ?? 0); slot++) {
    for (const lease of index.lane(Hold.connection, process, slot)) {
      held += shared(holds.from[lease]!, holds.to[lease]!, from, end);
      if (holds.from[lease]! >= end || holds.to[lease]! <= from) continue;
      eachStatementOn(index, lease, (begun, done) => {
        working += shared(begun, done, from, end);
      });
    }
  }
  if (held === 0) return [];
  const share = Math.round((100 * working) / held);
  const whose = ofProcess(rows.processes, process);
  return [
    say`In those ${lengthOf(end - from)} the leased connections${whose} were at work ${share} % of the time.`,
  ];
}

function shared(from: Micros, to: Micros, start: Micros, end: Micros): Micros {
  return Math.max(0, Math.min(to, end) - Math.max(from, start));
}

/** "At that moment 97 connections were open, and 96 more were being opened." */
function howManyWereOpen(index: TraceIndex, at: Micros): Sentence {
  const { holds, rows } = index.trace;
  let open = 0;
  for (const [process, slots] of rows.slots.entries()) {
    for (let slot = 0; slot < slots; slot++) {
      if (index.lives.isOpen(process, slot, at)) open++;
    }
  }
  const opening = index.holdsAt(at).filter((row) => holds.kind[row] === Hold.opening).length;
  const were = plural(open, "connection was", "connections were");
  const more =
    opening > 0 ? `, and ${opening} more ${plural(opening, "was", "were")} being opened` : "";
  return say`At that moment ${open} ${were} open${more}.`;
}

/** "15 requests waited outside, and there was no room for more." */
function howManyStoodOutside(index: TraceIndex, at: Micros): Sentence {
  const { length } = lineOf(index, "outside", 0, at);
  if (length === 0) return say`Nobody may wait outside.`;
  return say`${length} ${plural(length, "request", "requests")} waited outside, and there was no room for more.`;
}
