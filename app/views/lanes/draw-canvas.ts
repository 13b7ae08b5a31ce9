import { writeLast } from "../../d3/frame.ts";
import { currentPalette, type Palette } from "../../d3/palette.ts";
import { prepareCanvas } from "../../d3/prepare-canvas.ts";
import type { Size } from "../../d3/use-drawing.ts";
import type { Bar } from "./bar.ts";
import { fillBars, LEAST_RAILED, railBars } from "./fill-bars.ts";
import { hatchPattern } from "./hatch.ts";
import type { LaneShape, LanesShapes } from "./layout.ts";

/** How much of what has not happened yet is veiled. */
const VEIL = 0.62;

/** The bars as they were drawn last; they move with the window, not with the playhead in it. */
export interface Painted {
  readonly shapes: LanesShapes;
  readonly bars: readonly (readonly Bar[])[];
  /** The bars beside the page, once they have been shown again; then it is put on the page. */
  readonly copy: HTMLCanvasElement | null;
}

/** Draws bars on the page that were not there before; words, axis and focus are the SVG's. */
export function showBars(
  canvas: HTMLCanvasElement,
  shapes: LanesShapes,
  bars: readonly (readonly Bar[])[],
  size: Size,
): Painted {
  const context = prepareCanvas(canvas, size);
  paintBars(context, shapes, bars, size);
  drawMoment(context, shapes, bars, size);
  return { shapes, bars, copy: null };
}

/**
 * Draws them with the playhead elsewhere. Of bars that are shown only once there is no copy: to make
 * and move one costs more than the bars, and a window that slides has others in each frame.
 */
export function showAgain(
  canvas: HTMLCanvasElement,
  painted: Painted,
  shapes: LanesShapes,
  size: Size,
): Painted {
  const copy = painted.copy ?? copyOf(painted, size);
  const context = prepareCanvas(canvas, size);
  if (copy.width > 0 && copy.height > 0) context.drawImage(copy, 0, 0, size.width, size.height);
  drawMoment(context, shapes, painted.bars, size);
  return { ...painted, copy };
}

function copyOf({ shapes, bars }: Painted, size: Size): HTMLCanvasElement {
  const copy = document.createElement("canvas");
  paintBars(prepareCanvas(copy, size), shapes, bars, size);
  return copy;
}

function paintBars(
  context: CanvasRenderingContext2D,
  shapes: LanesShapes,
  bars: readonly (readonly Bar[])[],
  size: Size,
): void {
  const palette = currentPalette();
  const hatch = hatchPattern(context, palette, size.rem, shapes.scale(0));
  for (const [i, lane] of shapes.lanes.entries())
    paintLane(context, palette, hatch, lane, bars[i]!);
}

/** A state after the other, not a bar after the other: what has one colour is one path. */
function paintLane(
  context: CanvasRenderingContext2D,
  palette: Palette,
  hatch: CanvasPattern,
  lane: LaneShape,
  bars: readonly Bar[],
): void {
  for (const bar of bars)
    if (bar.state === "idle") lineBar(context, lane, bar, palette.hairline, 1);
  fillBars(context, lane, bars, "heldIdle", hatch);
  fillBars(context, lane, bars, "querying", palette.querying);
  fillBars(context, lane, bars, "computing", palette.ink1);
  for (const bar of bars) drawBar(context, palette, lane, bar);
  railBars(context, lane, bars, ({ state }) => state === "heldIdle", palette.heldIdleInk, 1);
  railBars(context, lane, bars, ({ state }) => state === "calling", palette.edge, 1);
  railBars(context, lane, bars, ({ isPinned }) => isPinned, palette.pinned, 2);
  for (const bar of bars) if (bar.isPinned) padlock(context, palette, lane, bar);
}

/** What the playhead makes of them: a veil on the future, and numbers that are read on it too. */
function drawMoment(
  context: CanvasRenderingContext2D,
  shapes: LanesShapes,
  bars: readonly (readonly Bar[])[],
  size: Size,
): void {
  const palette = currentPalette();
  veilFuture(context, palette, shapes, size);
  writeLast(() => {
    context.font = `500 ${0.6875 * size.rem}px "Inter Variable", sans-serif`;
    context.textBaseline = "middle";
    for (const [i, lane] of shapes.lanes.entries()) {
      for (const bar of bars[i]!) {
        if (bar.label !== "") drawLabel(context, palette, lane, bar, shapes.playheadX);
      }
    }
  });
}

function lineBar(
  context: CanvasRenderingContext2D,
  lane: LaneShape,
  { x, width, low, high }: Bar,
  style: string,
  thickness: number,
): void {
  const middle = lane.y + (1 - (low + high) / 2) * lane.height;
  context.fillStyle = style;
  context.fillRect(x, middle - thickness / 2, width, thickness);
}

/** What is not filled in one colour. */
function drawBar(
  context: CanvasRenderingContext2D,
  palette: Palette,
  lane: LaneShape,
  bar: Bar,
): void {
  const { x, width, state, low, high } = bar;
  const y = lane.y + (1 - high) * lane.height;
  const height = (high - low) * lane.height;
  if (state === "opening") strokeBox(context, palette.edge, [4, 3], x, y, width, height);
  if (state === "ready") lineBar(context, lane, bar, palette.ink1, Math.max(1, height * 0.3));
  // What goes on elsewhere: filled, but fainter than what is done here.
  if (state === "calling") {
    context.fillStyle = height < LEAST_RAILED || width < 2 ? palette.edge : palette.hairline;
    context.fillRect(x, y, Math.max(0.75, width), height);
  }
  if (state === "waiting") hollow(context, palette, x, y, width, height);
}

/** The padlock's width, in pixels. */
const PADLOCK = 9;

/** A transaction is open: nobody else can have the connection. */
function padlock(
  context: CanvasRenderingContext2D,
  { pinned, ground }: Palette,
  lane: LaneShape,
  { x, width, low, high }: Bar,
): void {
  if (width < PADLOCK * 2 || (high - low) * lane.height < PADLOCK + 4) return;
  const left = x + width - 2 * PADLOCK;
  const y = lane.y + (1 - (low + high) / 2) * lane.height;
  context.fillStyle = ground;
  context.fillRect(left + 1, y - 6, PADLOCK + 1, 12);
  context.fillStyle = pinned;
  context.fillRect(left + 2, y - 1, PADLOCK - 2, 5.5);
  context.strokeStyle = pinned;
  context.lineWidth = 1.25;
  context.beginPath();
  context.arc(left + PADLOCK / 2 + 1, y - 1.5, 2.25, Math.PI, 0);
  context.stroke();
}

function hollow(
  context: CanvasRenderingContext2D,
  { hairline, ink2 }: Palette,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  context.fillStyle = hairline;
  if (height < LEAST_RAILED) context.fillRect(x, y, width, height);
  else strokeBox(context, ink2, [], x, y, width, height);
}

function strokeBox(
  context: CanvasRenderingContext2D,
  style: string,
  dashes: number[],
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  context.strokeStyle = style;
  context.lineWidth = 1;
  context.setLineDash(dashes);
  context.strokeRect(x + 0.5, y + 0.5, Math.max(0, width - 1), Math.max(0, height - 1));
  context.setLineDash([]);
}

function veilFuture(
  context: CanvasRenderingContext2D,
  { ground }: Palette,
  { playheadX, right, left }: LanesShapes,
  { height }: Size,
): void {
  const from = Math.max(left, playheadX);
  if (from >= right) return;
  context.globalAlpha = VEIL;
  context.fillStyle = ground;
  context.fillRect(from, 0, right - from, height);
  context.globalAlpha = 1;
}

function drawLabel(
  context: CanvasRenderingContext2D,
  palette: Palette,
  lane: LaneShape,
  { x, label, state, low, high }: Bar,
  playheadX: number,
): void {
  const y = lane.y + (1 - high) * lane.height;
  const height = (high - low) * lane.height;
  const isFuture = x > playheadX;
  const textX = x + 5;
  const textWidth = context.measureText(label).width;
  // A hatching or a line through a number makes it unreadable.
  if (state === "heldIdle" || state === "ready") {
    context.globalAlpha = isFuture ? 1 - VEIL : 1;
    context.fillStyle = state === "ready" ? palette.ground : palette.heldIdleWash;
    context.fillRect(textX - 2, y + 1, textWidth + 4, height - 2);
    context.globalAlpha = 1;
  }
  const isSolid = state === "querying" || state === "computing";
  if (isSolid) context.fillStyle = isFuture ? palette.ink1 : palette.ground;
  else context.fillStyle = isFuture ? palette.ink3 : palette.ink1;
  context.fillText(label, textX, y + height / 2 + 0.5);
}
