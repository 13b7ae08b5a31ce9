import type { KeyboardEvent } from "react";
import { seek, show, usePlayback } from "../../store/playback.ts";
import { rove } from "../../ui/rove.ts";
import { type Cursor, neighbour, segmentOf } from "./lane-cells.ts";
import type { Lane, LanesModel } from "./model.ts";

/** Left and right from state to state, up and down from row to row, Enter selects. */
export function handleKey(
  event: KeyboardEvent<SVGSVGElement>,
  model: LanesModel,
  cursor: { current: Cursor | null },
  select: (task: number) => void,
): boolean {
  const lane = laneOf(event.target, model);
  if (lane === undefined) return false;
  const here = segmentOf(lane, cursor.current);
  if (event.key === "Enter") {
    const task = here < 0 ? -1 : lane.requestOf(lane.segments.task[here]!);
    if (task >= 0) select(task);
    return true;
  }
  if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") {
    return rove(event.currentTarget, event.key);
  }
  const next = neighbour(lane, here, event.key === "ArrowLeft" ? -1 : 1);
  if (next < 0) return true;
  cursor.current = { key: lane.key, segment: next };
  bringIntoSight(lane, next, model.window);
  return true;
}

/** The lane whose place has the focus. */
export function laneOf(target: EventTarget, { lanes }: LanesModel): Lane | undefined {
  const key = target instanceof Element ? target.getAttribute("data-lane") : null;
  return lanes.find((one) => one.key === key);
}

/** What is shown comes along; with the playhead, where it goes with that. */
export function bringIntoSight(
  { segments }: Lane,
  segment: number,
  { from, to }: LanesModel["window"],
): void {
  const start = segments.from[segment]!;
  if (start >= from && start <= to) return;
  if (usePlayback.getState().from === null) seek(start);
  else show({ from: start - (to - from) / 3, to: start + ((to - from) * 2) / 3 });
}
