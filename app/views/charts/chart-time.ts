import { create } from "zustand";
import type { Micros } from "../../../src/kernel/time.ts";
import { usePlayback } from "../../store/playback.ts";
import { shownWindow as shownInLanes, type TimeWindow } from "../../store/time-window.ts";

interface ChartTime {
  /** The whole run, or as much of it as the lanes show. */
  readonly span: "run" | "window";
  /** What is shown while a hand drags in it: it must not move away under the hand. */
  readonly held: TimeWindow | null;
  /** The moment that a pointer is over, in whichever chart; null: none. */
  readonly reading: Micros | null;
}

/** What all charts share beside the playhead. */
export const useChartTime = create<ChartTime>()(() => ({
  span: "run",
  held: null,
  reading: null,
}));

export function setSpan(span: ChartTime["span"]): void {
  useChartTime.setState({ span });
}

export function readAt(reading: Micros | null): void {
  useChartTime.setState({ reading });
}

export function hold(held: TimeWindow | null): void {
  useChartTime.setState({ held });
}

/** The time that the charts show now; `longest` is the end of the longest run that is drawn. */
export function shownWindow(longest: Micros): TimeWindow {
  const { span, held } = useChartTime.getState();
  if (span === "run") return { from: 0, to: Math.max(1, longest) };
  return held ?? shownInLanes(usePlayback.getState());
}
