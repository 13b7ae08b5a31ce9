import { MICROS_PER_MS } from "../../src/kernel/time.ts";
import type { Entry } from "../../src/scenario/contents/entry.ts";
import { countUpTo } from "../../src/trace/search.ts";
import { type Segments, segmentAt } from "../../src/trace/segments.ts";
import { valueAt } from "../../src/trace/series.ts";
import { sentenceAt } from "../lab/NowSentence.tsx";
import { type TimeWindow, windowAround } from "../store/time-window.ts";
import type { VariantRun } from "../store/variant-run.ts";
import { unitsSentence } from "../strings/catalogue.ts";
import { formatMoment } from "../strings/format.ts";
import type { LaneState } from "../views/lanes/model.ts";
import { laneState } from "../views/lanes/states.ts";

/** What a row is in for a while; from and to as shares of the picture's width. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly state: LaneState;
  readonly isPinned: boolean;
}

/** A small picture of a run around a moment, at no size yet. It keeps nothing of the run. */
export interface CardPicture {
  readonly rows: readonly (readonly Stretch[])[];
  /** How many wait, at as many instants from left to right. */
  readonly waiting: readonly number[];
  /** And at the moment. */
  readonly waitingNow: number;
  /** Where the moment is, as a share of the width. */
  readonly now: number;
  /** The same in words. */
  readonly sentence: string;
}

const INSTANTS = 160;

export function projectCard(
  run: VariantRun,
  { rows, windowMs }: Entry["picture"],
  atMs: number,
): CardPicture {
  const at = atMs * MICROS_PER_MS;
  const { trace } = run;
  const window = windowAround(at, windowMs * MICROS_PER_MS, trace.endedAt);
  const share = (instant: number) => (instant - window.from) / (window.to - window.from);
  const counts = rows === "connection" ? trace.rows.slots : trace.rows.units;
  const states = rows === "connection" ? run.connections : run.units;
  const lanes = counts.flatMap((count, process) =>
    Array.from({ length: count }, (_, place) => states.of(process, place)),
  );
  const waitingAt = (instant: number) =>
    valueAt(run.waiting, instant) + valueAt(run.outside, instant);
  return {
    rows: lanes.map((segments) => stretches(segments, rows, window, share)),
    waiting: Array.from({ length: INSTANTS }, (_, i) =>
      waitingAt(window.from + ((window.to - window.from) * i) / INSTANTS),
    ),
    waitingNow: waitingAt(at),
    now: share(at),
    sentence:
      rows === "connection"
        ? `${formatMoment(at)}: ${sentenceAt(run, at)}`
        : unitsNow(run, lanes, at),
  };
}

function stretches(
  segments: Segments,
  rows: Entry["picture"]["rows"],
  { from, to }: TimeWindow,
  share: (instant: number) => number,
): Stretch[] {
  const result: Stretch[] = [];
  const end = countUpTo(segments.from, to);
  for (let row = countUpTo(segments.to, from); row < end; row++) {
    const state = laneState(rows, segments.state[row]);
    if (state === "none") continue;
    result.push({
      from: Math.max(0, share(segments.from[row]!)),
      to: Math.min(1, share(segments.to[row]!)),
      state,
      isPinned: segments.isPinned[row] === 1,
    });
  }
  return result;
}

function unitsNow(run: VariantRun, lanes: readonly Segments[], at: number): string {
  const counts = new Map<LaneState, number>();
  for (const segments of lanes) {
    const state = laneState("unit", segments.state[segmentAt(segments, at)]);
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return unitsSentence(at, run.surroundings.unit, counts, valueAt(run.outside, at));
}
