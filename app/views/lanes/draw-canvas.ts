import { currentPalette, type Palette } from "../../d3/palette.ts";
import { prepareCanvas } from "../../d3/prepare-canvas.ts";
import type { Size } from "../../d3/use-drawing.ts";
import { hatchPattern } from "./hatch.ts";
import type { Bar, LaneShape, LanesShapes } from "./layout.ts";

/** How much of what has not happened yet is veiled. */
const VEIL = 0.62;

/** Draws the bars; words, axis and focus are the SVG's. */
export function drawBars(
  canvas: HTMLCanvasElement,
  shapes: LanesShapes,
  size: Size,
  selected: number | null,
): void {
  const context = prepareCanvas(canvas, size);
  const palette = currentPalette();
  const hatch = hatchPattern(context, palette, size.rem, shapes.scale(0));
  for (const lane of shapes.lanes) {
    for (const bar of lane.bars) {
      context.globalAlpha = bar.strength;
      drawBar(context, palette, hatch, lane, bar);
    }
  }
  context.globalAlpha = 1;
  veilFuture(context, palette, shapes, size);
  for (const lane of shapes.lanes) {
    for (const bar of lane.bars) {
      if (bar.task >= 0 && bar.task === selected) outline(context, palette.ink1, lane, bar, 2);
    }
  }
  context.font = `500 ${0.6875 * size.rem}px "Inter Variable", sans-serif`;
  context.textBaseline = "middle";
  for (const lane of shapes.lanes) drawLabels(context, palette, lane, shapes.playheadX);
}

function drawBar(
  context: CanvasRenderingContext2D,
  palette: Palette,
  hatch: CanvasPattern,
  { y, height }: LaneShape,
  { x, width, state, isPinned }: Bar,
): void {
  const fill = (style: string | CanvasPattern, least = 0.75) => {
    context.fillStyle = style;
    context.fillRect(x, y, Math.max(least, width), height);
  };
  const line = (style: string, thickness: number) => {
    context.fillStyle = style;
    context.fillRect(x, y + height / 2 - thickness / 2, width, thickness);
  };
  if (state === "idle") line(palette.hairline, 1);
  if (state === "opening") dashes(context, palette.edge, x, y, width, height);
  if (state === "querying") fill(palette.querying, 1);
  if (state === "computing") fill(palette.ink1, 1);
  if (state === "ready") line(palette.ink1, Math.max(1, height * 0.3));
  if (state === "calling") fill(palette.edge);
  if (state === "waiting") hollow(context, palette, x, y, width, height);
  if (state === "heldIdle") {
    fill(palette.heldIdleWash);
    fill(hatch);
    rails(context, palette.heldIdleInk, x, y, width, height, 1);
  }
  if (isPinned) rails(context, palette.pinned, x, y, width, height, 2);
}

/** Lines along the upper and lower edge. */
function rails(
  context: CanvasRenderingContext2D,
  style: string,
  x: number,
  y: number,
  width: number,
  height: number,
  thickness: number,
): void {
  if (height < 6) return;
  context.fillStyle = style;
  context.fillRect(x, y, width, thickness);
  context.fillRect(x, y + height - thickness, width, thickness);
}

function hollow(
  context: CanvasRenderingContext2D,
  palette: Palette,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  if (height < 6) {
    context.fillStyle = palette.hairline;
    context.fillRect(x, y, width, height);
    return;
  }
  context.strokeStyle = palette.ink2;
  context.lineWidth = 1;
  context.strokeRect(x + 0.5, y + 0.5, Math.max(0, width - 1), height - 1);
}

function dashes(
  context: CanvasRenderingContext2D,
  style: string,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  context.save();
  context.strokeStyle = style;
  context.lineWidth = 1;
  context.setLineDash([4, 3]);
  context.strokeRect(x + 0.5, y + 0.5, Math.max(0, width - 1), Math.max(0, height - 1));
  context.restore();
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

function outline(
  context: CanvasRenderingContext2D,
  style: string,
  { y, height }: LaneShape,
  { x, width }: Bar,
  thickness: number,
): void {
  context.strokeStyle = style;
  context.lineWidth = thickness;
  context.strokeRect(x, y - 1, Math.max(1, width), height + 2);
}

function drawLabels(
  context: CanvasRenderingContext2D,
  palette: Palette,
  { y, height, bars }: LaneShape,
  playheadX: number,
): void {
  for (const { x, label, state } of bars) {
    if (label === "") continue;
    const isFuture = x > playheadX;
    const textX = x + 5;
    const width = context.measureText(label).width;
    if (state === "heldIdle") {
      context.globalAlpha = isFuture ? 1 - VEIL : 1;
      context.fillStyle = palette.heldIdleWash;
      context.fillRect(textX - 2, y + 1, width + 4, height - 2);
      context.globalAlpha = 1;
    }
    context.fillStyle = isFuture ? palette.ink3 : palette.ink1;
    if (state === "querying") context.fillStyle = palette.ground;
    context.fillText(label, textX, y + height / 2 + 0.5);
  }
}
