import { Hold } from "../../src/trace/words.ts";
import { byStart, groupBy, type Law, marksOf, type Span, spansOf } from "./law.ts";

/** A slot is one place, whether a connection is being opened in it or leased. */
function placeOf({ kind, process, place }: Span): string {
  return `${nameOf(opensFor(kind))} ${process}:${place}`;
}

function opensFor(kind: number): number {
  if (kind === Hold.opening) return Hold.connection;
  return kind === Hold.serverOpening ? Hold.serverConnection : kind;
}

function nameOf(hold: number): string {
  return Object.entries(Hold).find(([, code]) => code === hold)![0];
}

export const oneHolder: Law = {
  sentence: "a thread, a connection, a core never has two holders",
  *breaches({ trace }) {
    for (const [place, holds] of groupBy(spansOf(trace.holds), placeOf)) {
      holds.sort(byStart);
      for (const [i, hold] of holds.entries()) {
        const before = holds[i - 1];
        if (!before || before.to <= hold.from) continue;
        yield `${place}: ${before.task} until ${before.to}, ${hold.task} from ${hold.from}`;
      }
    }
  },
};

export const everyPlaceHasARow: Law = {
  sentence: "nobody holds what there is no row for",
  *breaches({ trace: { holds, rows }, scenario }) {
    const rowsFor = (hold: Span): number => {
      if (hold.kind === Hold.unit) return rows.units[hold.process] ?? 0;
      if (hold.kind === Hold.helper) return scenario.server.helpers;
      if (hold.kind === Hold.core) return rows.cores;
      if (hold.kind === Hold.databaseCore) return rows.databaseCores;
      if (opensFor(hold.kind) === Hold.serverConnection) return rows.poolerSlots;
      return rows.slots[hold.process] ?? 0;
    };
    for (const hold of spansOf(holds, (one) => one.place >= rowsFor(one))) {
      yield `${placeOf(hold)} of ${rowsFor(hold)}`;
    }
  },
};

export const inOrder: Law = {
  sentence: "facts stand in the order in which they end, in whole microseconds within the run",
  *breaches({ trace }) {
    const isMoment = (at: number) => Number.isInteger(at) && at >= 0 && at <= trace.endedAt;
    for (const columns of [trace.waits, trace.holds]) {
      let last = 0;
      for (const { task, from, to } of spansOf(columns)) {
        if (!isMoment(from) || !isMoment(to) || from > to || to < last) {
          yield `${task}: ${from} to ${to}, after ${last}, in a run until ${trace.endedAt}`;
        }
        last = to;
      }
    }
    let last = 0;
    for (const { task, at } of marksOf(trace)) {
      if (!isMoment(at) || at < last) yield `${task}: mark at ${at}, after ${last}`;
      last = at;
    }
  },
};
