import { requestName, requestNames } from "../../../src/explain/names.ts";
import { plainText } from "../../../src/explain/plain-text.ts";
import type { Micros } from "../../../src/kernel/time.ts";
import type { Wait } from "../../../src/trace/words.ts";
import type { TimeWindow } from "../../store/time-window.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { placeWord, blockings as words } from "../../strings/blockings.ts";
import { formatExact } from "../../strings/format.ts";
import { type Blocking, blockingAt, blockingsOf } from "./blockings.ts";
import type { Lane } from "./model.ts";

/** What the arrows from a stretch say; empty: it is no wait for what others have. */
export function blockingClause(
  run: VariantRun,
  { thing, segments }: Lane,
  segment: number,
  at: Micros,
): string {
  if (segment < 0 || (thing.kind !== "unit" && thing.kind !== "request")) return "";
  const task = segments.task[segment]!;
  if (task < 0) return "";
  const blocking = blockingAt(run, task, segments.from[segment]!, at);
  return blocking === undefined ? "" : words.clause(wordsOf(run, blocking));
}

/** Who waits for whom in a window, as rows of a table; at most so many, and how many more. */
export function blockingTable(
  run: VariantRun,
  at: Micros,
  { from, to }: TimeWindow,
  most: number,
): { rows: string[][]; more: number } {
  const { arrivedAt, endedAt, count } = run.requests;
  const { waits } = run.trace;
  const found: Blocking[] = [];
  for (let request = 0; request < count; request++) {
    if (arrivedAt[request]! > to || endedAt[request]! < from) continue;
    for (const one of blockingsOf(run, request, at)) {
      const begin = waits.from[one.wait]!;
      // An arrow at the very edge is drawn.
      if (begin <= to && one.until >= from && begin < one.until) found.push(one);
    }
  }
  const shown = found.toSorted((a, b) => waits.from[a.wait]! - waits.from[b.wait]!).slice(0, most);
  const rows = shown.map((one) => {
    const { place, until, by, isGot, now } = wordsOf(run, one);
    const who = plainText(requestName(run.index, waits.task[one.wait]!));
    const begin = formatExact(waits.from[one.wait]!);
    return [who, place, begin, formatExact(until), isGot ? by || words.nobody : words.gotNone, now];
  });
  return { rows, more: found.length - rows.length };
}

function wordsOf(run: VariantRun, { wait, until, got, released, holding }: Blocking) {
  const { waits, holds } = run.trace;
  return {
    place: placeWord(waits.kind[wait] as Wait, run.surroundings.unit),
    until,
    isGot: got >= 0,
    by: released < 0 ? "" : plainText(requestName(run.index, holds.task[released]!)),
    now: plainText(
      requestNames(
        run.index,
        holding.map((hold) => holds.task[hold]!),
      ),
    ),
  };
}
