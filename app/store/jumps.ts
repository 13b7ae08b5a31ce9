import type { Micros } from "../../src/kernel/time.ts";
import { Hold, isOutcome, Mark, Wait } from "../../src/trace/words.ts";
import { timeTools as words } from "../strings/time-tools.ts";
import { notify } from "./notice.ts";
import { pause, seek, usePlayback } from "./playback.ts";
import { useRun } from "./run.ts";
import { useSelection } from "./selection.ts";
import type { VariantRun } from "./variant-run.ts";

/** What time can be moved to the next one of. */
export const jumpKinds = ["error", "wait", "checkout"] as const;
export type JumpKind = (typeof jumpKinds)[number];

/** To the next or the previous one in what is shown. */
export function jump(kind: JumpKind, way: -1 | 1): void {
  const { at } = usePlayback.getState();
  const { runs } = useRun.getState();
  const { isComparing } = useSelection.getState();
  const found = (isComparing ? runs : runs.slice(0, 1)).flatMap(
    (run) => nearest(instantsOf(run, kind), at, way) ?? [],
  );
  if (found.length === 0) {
    notify(words.none[way > 0 ? "later" : "earlier"](words.one[kind]));
    return;
  }
  pause();
  seek(way > 0 ? Math.min(...found) : Math.max(...found));
}

const known = new WeakMap<VariantRun, Partial<Record<JumpKind, Float64Array>>>();

/** When they are, ascending; found once for each run. */
function instantsOf(run: VariantRun, kind: JumpKind): Float64Array {
  const all = known.get(run) ?? {};
  known.set(run, all);
  const instants = all[kind] ?? Float64Array.from(finders[kind](run)).sort();
  all[kind] = instants;
  return instants;
}

const lines: readonly Wait[] = [Wait.unit, Wait.connection, Wait.serverConnection];

const finders: Readonly<Record<JumpKind, (run: VariantRun) => Micros[]>> = {
  /** A request ends without an answer. */
  error: ({ trace: { marks, requestCount } }) =>
    rowsWhere(marks.count, (row) => {
      const kind = marks.kind[row] as Mark;
      return isOutcome(kind) && kind !== Mark.answered && marks.task[row]! < requestCount;
    }).map((row) => marks.at[row]!),
  /** A request begins to stand in a line. */
  wait: ({ trace: { waits, requestCount } }) =>
    rowsWhere(
      waits.count,
      (row) => lines.includes(waits.kind[row] as Wait) && waits.task[row]! < requestCount,
    ).map((row) => waits.from[row]!),
  /** A connection is handed over. */
  checkout: ({ trace: { holds } }) =>
    rowsWhere(
      holds.count,
      (row) => holds.kind[row] === Hold.connection && holds.task[row]! >= 0,
    ).map((row) => holds.from[row]!),
};

function rowsWhere(count: number, is: (row: number) => boolean): number[] {
  const rows: number[] = [];
  for (let row = 0; row < count; row++) if (is(row)) rows.push(row);
  return rows;
}

function nearest(instants: Float64Array, at: Micros, way: -1 | 1): Micros | undefined {
  return way > 0 ? instants.find((one) => one > at) : instants.findLast((one) => one < at);
}
