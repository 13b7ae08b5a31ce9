import type { Micros } from "../../../src/kernel/time.ts";
import { timeScale } from "../../d3/time-scale.ts";
import type { Size } from "../../d3/use-drawing.ts";
import type { TimeWindow } from "../../store/time-window.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { type LanesShapes, shapeOf } from "./layout.ts";
import type { LanesModel } from "./model.ts";
import { laneName } from "./names.ts";
import { projectLanes } from "./project.ts";
import type { Row } from "./rows.ts";

/** What is in sight of a list of rows that is scrolled. */
export interface RowsShapes extends LanesShapes {
  readonly groups: readonly GroupShape[];
  readonly pitch: number;
  /** The middle of every row, in sight or not, by its key; a folded lane is where its group is. */
  readonly middleOf: (key: string) => number | undefined;
}

export interface GroupShape {
  readonly key: string;
  readonly label: string;
  readonly isFolded: boolean;
  readonly y: number;
}

/** Where the rows are: which one, how high they are, and how far they are scrolled. */
export interface Place {
  readonly size: Size;
  /** The width of the words at the left. */
  readonly left: number;
  readonly pitch: number;
  readonly scrolled: number;
}

/** Only rows in sight are worked out, so that a thousand cost what a dozen do. */
export function layoutRows(
  run: VariantRun,
  rows: readonly Row[],
  at: Micros,
  window: TimeWindow,
  { size, left, pitch, scrolled }: Place,
): { model: LanesModel; shapes: RowsShapes } {
  const first = Math.max(0, Math.floor(scrolled / pitch));
  const inSight = rows.slice(first, Math.ceil((scrolled + size.height) / pitch));
  const top = (i: number) => i * pitch - scrolled;
  const height = Math.min(pitch - 6, 1.5 * size.rem);
  const inset = (pitch - height) / 2;
  const lanesInSight = inSight.flatMap((row, i) =>
    row.kind === "lane" ? [{ thing: row.thing, y: top(first + i) + inset }] : [],
  );
  const things = lanesInSight.map(({ thing }) => thing);
  const model = projectLanes(run, things, at, window);
  const scale = timeScale(window, left, size.width);
  const shapes = {
    lanes: model.lanes.map((lane, i) => ({
      ...shapeOf(lane, lanesInSight[i]!.y, height),
      // The group says of which process it is.
      label: laneName(lane.thing, run.surroundings.unit, 1, run.trace),
    })),
    groups: inSight.flatMap((row, i) =>
      row.kind === "group" ? [{ ...row, y: top(first + i) }] : [],
    ),
    hiddenCount: 0,
    scale,
    left,
    right: size.width,
    playheadX: scale(at),
    hasWords: true,
    key: [],
    hasStates: left >= 8 * size.rem,
    labelWidth: 1.375 * size.rem,
    pitch,
    middleOf: (key: string) => {
      const index = rows.findIndex((row) => row.key === key);
      return index < 0 ? undefined : top(index) + pitch / 2;
    },
  };
  return { model, shapes };
}
