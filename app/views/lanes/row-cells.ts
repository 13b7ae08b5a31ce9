import { type Thing, thingToText } from "../../store/thing.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { allLanes } from "../../strings/all-lanes.ts";
import { blockingClause } from "./blocking-words.ts";
import { describe } from "./describe.ts";
import { extent } from "./lane-cells.ts";
import type { RowsShapes } from "./layout-rows.ts";
import type { Lane, LanesModel } from "./model.ts";
import type { Row } from "./rows.ts";

/** Where the keyboard is: in which row, at its name or at one of its segments. */
export interface RowCursor {
  readonly row: string;
  readonly part: "head" | "span";
  /** −1: at what is true at the playhead. */
  readonly segment: number;
}

/** A place that can be focused. */
export interface RowCell {
  readonly row: string;
  readonly part: "head" | "span";
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  /** Of a group's name; null: nothing to fold. */
  readonly isFolded: boolean | null;
  /** The thing as a word; null for a group. */
  readonly thing: string | null;
  readonly isChosen: boolean;
}

/** The places of the rows in sight. */
export function rowCells(
  run: VariantRun,
  rows: readonly Row[],
  model: LanesModel,
  shapes: RowsShapes,
  cursor: RowCursor | null,
  chosen: Thing | null,
): RowCell[] {
  const { left, pitch } = shapes;
  const indices = new Map(rows.map(({ key }, index) => [key, index]));
  const head = (row: string, y: number) => ({
    row,
    part: "head" as const,
    index: indices.get(row) ?? 0,
    x: 0,
    y: y + 1,
    height: pitch - 2,
  });
  const groups = shapes.groups.map(({ key, label, y, isFolded }) => ({
    ...head(key, y),
    width: shapes.right,
    text: allLanes.group(label),
    isFolded,
    thing: null,
    isChosen: false,
  }));
  const lanes = shapes.lanes.flatMap((shape, i): RowCell[] => {
    const lane = model.lanes[i]!;
    const segment = segmentAtCursor(lane, cursor);
    const y = shape.y - (pitch - shape.height) / 2;
    const common = { thing: lane.key, isFolded: null };
    const isChosen = chosen !== null && thingToText(chosen) === lane.key;
    return [
      { ...head(lane.key, y), ...common, width: left - 8, text: lane.label, isChosen },
      {
        ...head(lane.key, y),
        ...common,
        ...extent(lane, segment, shape, shapes),
        part: "span",
        text: textOf(run, lane, segment, model.at),
        isChosen: false,
      },
    ];
  });
  return [...groups, ...lanes].toSorted((a, b) => a.index - b.index);
}

/** What a stretch is, and whom it waits for: what the arrows say to those who see them. */
function textOf(run: VariantRun, lane: Lane, segment: number, at: number): string {
  const blocking = blockingClause(run, lane, segment, at);
  return [describe(run, lane, segment), blocking].filter(Boolean).join(", ");
}

/** The segment that the keyboard is at in a lane; elsewhere what is true at the playhead. */
export function segmentAtCursor(lane: Lane, cursor: RowCursor | null): number {
  return cursor?.row === lane.key && cursor.segment >= 0 ? cursor.segment : lane.now;
}
