import type { Micros } from "../../src/kernel/time.ts";
import { Hold, isOutcome, Mark, Wait } from "../../src/trace/words.ts";
import { timeTools as words } from "../strings/time-tools.ts";
import { notify } from "./notice.ts";
import { pause, seek, usePlayback } from "./playback.ts";
import { useRun } from "./run.ts";
import { selectRequest, useSelection } from "./selection.ts";
import type { VariantRun } from "./variant-run.ts";

/** What time can be moved to the next one of. */
export const jumpKinds = ["error", "wait", "checkout"] as const;
export type JumpKind = (typeof jumpKinds)[number];

interface Instant {
  readonly at: Micros;
  /** Whose it is. */
  readonly task: number;
}

/** To the next or the previous one in what is shown, and selects whose it is. */
export function jump(kind: JumpKind, way: -1 | 1): void {
  const { at } = usePlayback.getState();
  const { runs } = useRun.getState();
  const { isComparing } = useSelection.getState();
  const found = (isComparing ? runs : runs.slice(0, 1)).flatMap((run, variant) => {
    const one = nearest(instantsOf(run, kind), at, way);
    return one ? [{ ...one, variant, request: run.owners.requestOf(one.task) }] : [];
  });
  const next = found.toSorted((a, b) => way * (a.at - b.at))[0];
  if (next === undefined) {
    notify(words.none[way > 0 ? "later" : "earlier"](words.one[kind]));
    return;
  }
  pause();
  seek(next.at);
  if (next.request >= 0) selectRequest(next.variant, next.request);
}

const known = new WeakMap<VariantRun, Partial<Record<JumpKind, readonly Instant[]>>>();

/** When they are, ascending; found once for each run. */
function instantsOf(run: VariantRun, kind: JumpKind): readonly Instant[] {
  const all = known.get(run) ?? {};
  known.set(run, all);
  const instants = all[kind] ?? finders[kind](run).sort((a, b) => a.at - b.at);
  all[kind] = instants;
  return instants;
}

const lines: readonly Wait[] = [Wait.unit, Wait.connection, Wait.serverConnection];

const finders: Readonly<Record<JumpKind, (run: VariantRun) => Instant[]>> = {
  /** A request ends without an answer. */
  error: ({ trace: { marks, requestCount } }) =>
    instantsWhere(marks.count, marks.at, marks.task, (row) => {
      const kind = marks.kind[row] as Mark;
      return isOutcome(kind) && kind !== Mark.answered && marks.task[row]! < requestCount;
    }),
  /** A request begins to stand in a line. */
  wait: ({ trace: { waits, requestCount } }) =>
    instantsWhere(
      waits.count,
      waits.from,
      waits.task,
      (row) => lines.includes(waits.kind[row] as Wait) && waits.task[row]! < requestCount,
    ),
  /** A connection is handed over. */
  checkout: ({ trace: { holds } }) =>
    instantsWhere(
      holds.count,
      holds.from,
      holds.task,
      (row) => holds.kind[row] === Hold.connection && holds.task[row]! >= 0,
    ),
};

function instantsWhere(
  count: number,
  at: ArrayLike<number>,
  task: ArrayLike<number>,
  is: (row: number) => boolean,
): Instant[] {
  const found: Instant[] = [];
  for (let row = 0; row < count; row++) if (is(row)) found.push({ at: at[row]!, task: task[row]! });
  return found;
}

function nearest(instants: readonly Instant[], at: Micros, way: -1 | 1): Instant | undefined {
  return way > 0 ? instants.find((one) => one.at > at) : instants.findLast((one) => one.at < at);
}
