import type { Micros } from "../kernel/time.ts";
import { LaneRow } from "./lane-row.ts";
import { requestName } from "./request-name.ts";
import type { TraceIndex } from "./trace-index.ts";
import { Hold, isOutcome, Mark, Wait } from "./words.ts";

export interface LaneOptions {
  /** How long a column lasts. */
  readonly column: Micros;
  readonly from?: Micros;
  /** The end of the run where it is not given. */
  readonly to?: Micros;
  /** More requests than these are counted, not drawn. */
  readonly mostRequests?: number;
}

const SIGNS: Readonly<Record<Wait, string>> = {
  [Wait.unit]: ".",
  [Wait.processor]: "r",
  [Wait.core]: "r",
  [Wait.connection]: "-",
  [Wait.compute]: "#",
  [Wait.query]: "q",
  [Wait.begin]: "q",
  [Wait.commit]: "q",
  [Wait.rollback]: "q",
  [Wait.check]: "q",
  [Wait.call]: "c",
  [Wait.serverConnection]: "=",
  [Wait.branches]: "&",
  [Wait.helper]: "r",
  [Wait.spawn]: "s",
};

/** What the signs mean, for who has not read this file. */
export const laneLegend =
  "q a statement, c the external service, # computes, r waits for a core or its turn, " +
  "- waits for a connection, = for one of the pooler's, & for its branches, . waits outside, " +
  "s is being started, x ends without an answer; " +
  "a connection shows its request's last digit, o while it is being opened, _ where it has leaked";

/**
 * A run as text, time from left to right: a row for each request, each connection and each of the
 * pooler's, which shows _ while it is kept for a client that no request has. A column
 * shows what filled most of it, and anything rather than nothing, so that short things are seen.
 */
export function lanes(index: TraceIndex, options: LaneOptions): string {
  const { requestCount, rows, endedAt } = index.trace;
  const { column, from = 0, to = endedAt, mostRequests = requestCount } = options;
  const columns = Math.ceil((to - from) / column);
  const blank = () => new LaneRow(from, column, columns);
  const lines: [label: string, row: string][] = [];
  const drawn = Math.min(requestCount, mostRequests);
  for (let task = 0; task < drawn; task++) {
    lines.push([requestName(index.trace, task), requestRow(index, task, blank())]);
  }
  if (drawn < requestCount) lines.push([`… ${requestCount - drawn} more`, ""]);
  for (const [process, slots] of rows.slots.entries()) {
    for (let slot = 0; slot < slots; slot++) {
      const name = rows.processes > 1 ? `${process}:${slot}` : `${slot}`;
      lines.push([`connection ${name}`, connectionRow(index, process, slot, blank())]);
    }
  }
  for (let slot = 0; slot < rows.poolerSlots; slot++) {
    lines.push([`server ${slot}`, serverRow(index, slot, blank())]);
  }
  const width = Math.max(...lines.map(([label]) => label.length));
  return lines.map(([label, row]) => `${label.padEnd(width)} ${row}`.trimEnd()).join("\n");
}

function requestRow(index: TraceIndex, task: number, row: LaneRow): string {
  const { waits, marks } = index.trace;
  for (const wait of index.waitsOf(task)) {
    row.draw(waits.from[wait]!, waits.to[wait]!, SIGNS[waits.kind[wait] as Wait]);
  }
  for (const mark of index.marksOf(task)) {
    const kind = marks.kind[mark] as Mark;
    if (isOutcome(kind) && kind !== Mark.answered) row.put(marks.at[mark]!, "x");
  }
  return row.text();
}

function serverRow(index: TraceIndex, slot: number, row: LaneRow): string {
  const { holds } = index.trace;
  for (const hold of index.lane(Hold.serverOpening, 0, slot)) {
    row.draw(holds.from[hold]!, holds.to[hold]!, "o");
  }
  for (const hold of index.lane(Hold.serverConnection, 0, slot)) {
    const task = holds.task[hold]!;
    row.draw(holds.from[hold]!, holds.to[hold]!, task < 0 ? "_" : `${task % 10}`);
  }
  return row.text();
}

function connectionRow(index: TraceIndex, process: number, slot: number, row: LaneRow): string {
  const { holds } = index.trace;
  for (const hold of index.lane(Hold.opening, process, slot)) {
    row.draw(holds.from[hold]!, holds.to[hold]!, "o");
  }
  for (const hold of index.lane(Hold.connection, process, slot)) {
    const task = holds.task[hold]!;
    row.draw(holds.from[hold]!, holds.to[hold]!, task < 0 ? "_" : `${task % 10}`);
  }
  return row.text();
}
