import type { Micros } from "../../../src/kernel/time.ts";
import type { TimeWindow } from "../../store/time-window.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { stretchOf } from "./describe.ts";
import type { LaneThing } from "./model.ts";
import { projectLanes } from "./project.ts";
import { laneState } from "./states.ts";

/** A stretch of a row, as the cells of a table. */
export interface SpanRow {
  readonly name: string;
  readonly from: Micros;
  readonly to: Micros;
  readonly word: string;
  readonly isPinned: boolean;
  readonly task: number;
}

/** All that happens in these rows in a window, row by row; at most so many, and how many more. */
export function spanTable(
  run: VariantRun,
  things: readonly LaneThing[],
  window: TimeWindow,
  most: number,
): { rows: SpanRow[]; more: number } {
  const rows: SpanRow[] = [];
  let more = 0;
  for (const lane of projectLanes(run, things, window.from, window).lanes) {
    for (let segment = lane.start; segment < lane.end; segment++) {
      if (laneState(lane.thing.kind, lane.segments.state[segment]) === "none") continue;
      if (rows.length < most) rows.push(stretchOf(run, lane, segment));
      else more++;
    }
  }
  return { rows, more };
}
