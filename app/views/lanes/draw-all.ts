import { currentPalette } from "../../d3/palette.ts";
import type { Size } from "../../d3/use-drawing.ts";
import { hoveredTask } from "../../d3/use-hovering.ts";
import type { ChosenKind, RequestChoice } from "../../store/lane-choice.ts";
import { usePlayback } from "../../store/playback.ts";
import { selectedTask } from "../../store/selection.ts";
import type { Thing } from "../../store/thing.ts";
import { shownWindow } from "../../store/time-window.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { arrowsOf } from "./arrows.ts";
import { drawArrows } from "./draw-arrows.ts";
import { type Painted, showAgain, showBars } from "./draw-canvas.ts";
import { drawOutlines } from "./draw-outlines.ts";
import { drawOverlay } from "./draw-overlay.ts";
import { drawGroups, drawRowCells } from "./draw-rows.ts";
import { barsOf } from "./layout.ts";
import { layoutRows, type RowsShapes } from "./layout-rows.ts";
import type { LanesModel } from "./model.ts";
import { outlinesOf, ownOutlines } from "./outlines.ts";
import { type RowCursor, rowCells } from "./row-cells.ts";
import { groupsOf, type Row, requestsShown, rowsOf } from "./rows.ts";

/** Which rows there are, and what is emphasised in them. */
export interface Wanted {
  readonly run: VariantRun;
  readonly kinds: ReadonlySet<ChosenKind>;
  readonly requests: RequestChoice;
  readonly folded: ReadonlySet<string>;
  readonly chosen: Thing | null;
  /** The width of the words at the left and the height of a row, in rem. */
  readonly gutter: number;
  readonly row: number;
}

/** What was drawn last: what pointers and keys then mean. */
export interface Drawn {
  readonly rows: readonly Row[];
  readonly model: LanesModel;
  readonly shapes: RowsShapes;
  readonly painted: Painted;
  /** What it was painted of: what may change without another run. */
  readonly of: string;
  readonly run: VariantRun;
  readonly scrolled: number;
}

/** Draws what is in sight of all rows; `scroller` holds the drawing, and what makes it scroll. */
export function drawAll(
  scroller: HTMLElement,
  size: Size,
  at: number,
  wanted: Wanted,
  cursor: RowCursor | null,
  before: Drawn | null,
): Drawn {
  const { run, chosen } = wanted;
  const playback = usePlayback.getState();
  const svg = scroller.querySelector("svg")!;
  const task = selectedTask({ thing: chosen });
  const window = shownWindow(playback);
  const requests = requestsShown(run, wanted.requests, task, at, window);
  const rows = rowsOf(groupsOf(run, wanted.kinds, requests), wanted.folded);
  const pitch = wanted.row * size.rem;
  const place = { size, pitch, left: wanted.gutter * size.rem };
  setHeight(scroller, rows.length * pitch - size.height);
  const scrolled = scroller.scrollTop;
  const { model, shapes } = layoutRows(run, rows, at, window, { ...place, scrolled });

  // While the window stands still only the playhead moves in it.
  const keys = shapes.lanes.map(({ key, y }) => `${key} ${y}`);
  const of = [Object.values(window), Object.values(size), currentPalette().ground, keys].join();
  const isSame = before?.of === of && before.run === run;
  const canvas = scroller.querySelector("canvas")!;
  const painted = isSame
    ? showAgain(canvas, before.painted, shapes, size)
    : showBars(canvas, shapes, barsOf(run, model, shapes), size);

  svg.setAttribute("aria-rowcount", `${rows.length}`);
  drawOverlay(svg, shapes, size.height, null);
  drawGroups(svg, shapes);
  drawEmphasis(svg, run, shapes, task, at);
  // Time that passes moves every segment; its places are named again when it stands still.
  const hasMoved = before?.scrolled !== scrolled || before.rows.length !== rows.length;
  if (!playback.isPlaying || hasMoved) {
    drawRowCells(svg, rowCells(run, rows, model, shapes, cursor, chosen));
    markReachable(svg, cursor);
  }
  return { rows, model, shapes, painted, of, run, scrolled };
}

/** What is selected, what is pointed at, and what they wait for: all that a hovering pointer draws. */
export function drawEmphasis(
  svg: SVGSVGElement,
  run: VariantRun,
  shapes: RowsShapes,
  selected: number | null,
  at: number,
): void {
  const hovered = hoveredTask();
  drawOutlines(svg, "own", ownOutlines(run, shapes));
  drawOutlines(svg, "selected", outlinesOf(run, shapes, selected ?? -1));
  drawOutlines(svg, "hovered", outlinesOf(run, shapes, hovered));
  drawArrows(svg, arrowsOf(run, shapes, hovered >= 0 ? hovered : (selected ?? -1), at));
}

/** The rows that are not in sight have their height in an empty element. */
function setHeight(scroller: HTMLElement, rest: number): void {
  const spacer = scroller.lastElementChild as HTMLElement;
  const height = `${Math.max(0, Math.round(rest))}px`;
  if (spacer.style.height !== height) spacer.style.height = height;
}

/** Tab reaches the place where the keyboard was last, or the first. */
function markReachable(svg: SVGSVGElement, cursor: RowCursor | null): void {
  const cells = [...svg.querySelectorAll<SVGElement>("[data-row]")];
  const isAt = ({ dataset }: SVGElement) =>
    dataset.row === cursor?.row && dataset.part === cursor?.part;
  const reachable = cells.find(isAt) ?? cells[0];
  for (const cell of cells) cell.setAttribute("tabindex", cell === reachable ? "0" : "-1");
}
