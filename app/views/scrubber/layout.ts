import type { Micros } from "../../../src/kernel/time.ts";
import { extremesPerColumn } from "../../../src/trace/series.ts";
import { type TimeScale, timeScale } from "../../d3/time-scale.ts";
import type { Size } from "../../d3/use-drawing.ts";
import type { TimeWindow } from "../../store/time-window.ts";
import { formatInstant } from "../../strings/format.ts";
import type { ScrubberModel } from "./project.ts";

export interface Label {
  readonly x: number;
  readonly text: string;
  readonly anchor: "start" | "middle" | "end";
}

export interface ScrubberShapes {
  /** In each column: how many wait for a connection, and how many wait in all, as heights. */
  readonly columns: readonly { readonly x: number; readonly inner: number; readonly all: number }[];
  readonly trackY: number;
  readonly left: number;
  readonly right: number;
  readonly labels: readonly Label[];
  readonly ticks: readonly number[];
  readonly steps: readonly number[];
}

/** What moves with the playhead. */
export interface PlayheadShapes {
  readonly thumbX: number;
  /** The part that the lanes show. */
  readonly window: { readonly from: number; readonly to: number };
}

/** Half the width of the thumb of a range input: its middle never reaches the edges. */
const THUMB_REM = 0.625;

/** Where everything stands that does not move. */
export function layoutScrubber(model: ScrubberModel, size: Size): ScrubberShapes {
  const { endedAt, most } = model;
  const scale = scaleOf(model, size);
  const { left, right } = scale;
  const count = Math.max(1, Math.floor(right - left));
  const inner = extremesPerColumn(model.waiting, 0, endedAt, count).most;
  const outer = extremesPerColumn(model.outside, 0, endedAt, count).most;
  const trackY = size.height - 1.5 * size.rem;
  const full = trackY - 2;
  return {
    columns: Array.from({ length: count }, (_, i) => ({
      x: left + i,
      inner: (inner[i]! / most) * full,
      all: ((inner[i]! + outer[i]!) / most) * full,
    })),
    trackY,
    left,
    right,
    ticks: model.moments.map((moment) => scale(moment.at)),
    steps: model.steps.map(scale),
    labels: labels(model, scale, left, right, size.rem),
  };
}

export function layoutPlayhead(
  model: ScrubberModel,
  size: Size,
  at: Micros,
  { from, to }: TimeWindow,
): PlayheadShapes {
  const scale = scaleOf(model, size);
  return {
    thumbX: scale(at),
    window: { from: scale(from), to: scale(Math.min(to, model.endedAt)) },
  };
}

/** From moments of the run to pixels. */
export function scaleOf(
  { endedAt }: Pick<ScrubberModel, "endedAt">,
  { width, rem }: Size,
): TimeScale {
  const left = THUMB_REM * rem;
  const right = Math.max(left + 1, width - left);
  return timeScale({ from: 0, to: Math.max(1, endedAt) }, left, right);
}

/** Moments with a name, then round ones: each where there is still room. */
function labels(
  { moments, endedAt }: ScrubberModel,
  scale: TimeScale,
  left: number,
  right: number,
  rem: number,
): Label[] {
  const named = moments.map(({ at, text }) => ({
    at,
    text: `${formatInstant(at, at < 1_000_000 ? 10_000 : 100_000)} · ${text}`,
  }));
  const instants = scale.ticks(Math.max(2, Math.round((right - left) / (10 * rem))));
  const step = (instants[1] ?? 0) - (instants[0] ?? 0);
  const round = instants.map((at) => ({ at, text: formatInstant(at, step) }));
  const taken: { from: number; to: number }[] = [];
  return [...named, { at: 0, text: "0" }, ...round].flatMap(({ at, text }): Label[] => {
    const x = scale(at);
    const width = text.length * 0.4 * rem;
    const from = Math.min(right - width, Math.max(left, x - width / 2));
    const isFree = taken.every((one) => from > one.to + rem || from + width < one.from - rem);
    if (at > endedAt || !isFree) return [];
    taken.push({ from, to: from + width });
    if (from === left) return [{ x: left, text, anchor: "start" }];
    if (from + width >= right) return [{ x: right, text, anchor: "end" }];
    return [{ x, text, anchor: "middle" }];
  });
}
