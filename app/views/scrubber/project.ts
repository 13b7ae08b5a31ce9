import type { Micros } from "../../../src/kernel/time.ts";
import { peakOf, type Series } from "../../../src/trace/series.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { scrubber } from "../../strings/scrubber.ts";

/** A moment of the run that has a name. */
export interface Moment {
  readonly at: Micros;
  readonly text: string;
}

/** The whole run at a glance. */
export interface ScrubberModel {
  readonly endedAt: Micros;
  readonly waiting: Series;
  readonly outside: Series;
  readonly most: number;
  /** What deserves a name, the most important first. */
  readonly moments: readonly Moment[];
  /** When the selected request went on to something else. */
  readonly steps: readonly Micros[];
}

export function projectScrubber(
  run: VariantRun,
  endedAt: Micros,
  unit: string,
  selected: number | null,
  whose = "",
): ScrubberModel {
  const changes = run.interventions
    .filter(({ at }) => at <= endedAt)
    .map(({ at, words }) => ({ at, text: words }));
  const { waiting, outside, requests } = run;
  return {
    endedAt,
    waiting,
    outside,
    most: Math.max(1, peakOf(waiting) + peakOf(outside)),
    moments: [
      ...changes,
      // Of several runs it is one whose moments they are.
      ...[
        { at: requests.arrivals.at(-1) ?? 0, text: scrubber.lastArrival },
        { at: outside.at[0] ?? 0, text: scrubber.allTaken(unit) },
        { at: waiting.at[0] ?? 0, text: scrubber.firstWait },
        { at: requests.ends.at(-1) ?? 0, text: scrubber.lastAnswer },
      ]
        .filter(({ at }) => at > 0)
        .map(({ at, text }) => ({ at, text: whose === "" ? text : scrubber.of(whose, text) })),
    ],
    steps: selected === null ? [] : stepsOf(run, selected),
  };
}

function stepsOf({ index, trace }: VariantRun, task: number): Micros[] {
  const rows = index.waitsOf(task);
  const starts = Array.from(rows, (row) => trace.waits.from[row]!);
  const last = rows.at(-1);
  return last === undefined ? [] : [...starts, trace.waits.to[last]!];
}
