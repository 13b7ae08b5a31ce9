import { currentPalette, type Palette } from "../d3/palette.ts";
import { prepareCanvas } from "../d3/prepare-canvas.ts";
import type { Size } from "../d3/use-drawing.ts";
import { formatCount } from "../strings/format.ts";
import { hatchPattern } from "../views/lanes/hatch.ts";
import type { CardPicture, Stretch } from "./project.ts";

/** How much of what has not happened yet is veiled. */
const VEIL = 0.62;

/** Rows are never thicker than this, in rem; many rows share what there is. */
const THICKEST = 1.125;
/** The part of the height that is left for how many wait. */
const WAITING_SHARE = 0.28;

/** Draws the rows, how many wait below them, and the moment through both. */
export function drawCard(canvas: HTMLCanvasElement, picture: CardPicture, size: Size): void {
  const context = prepareCanvas(canvas, size);
  const palette = currentPalette();
  const { width, height, rem } = size;
  const base = Math.floor(height * (1 - WAITING_SHARE)) - 2;
  const pitch = Math.min(THICKEST * rem, base / Math.max(1, picture.rows.length));
  const gap = pitch >= 5 ? 2 : pitch >= 3 ? 1 : 0;
  const pen: Pen = { context, palette, hatch: hatchPattern(context, palette, rem, 0), width };
  for (const [index, row] of picture.rows.entries()) {
    const y = base - (picture.rows.length - index) * pitch;
    for (const stretch of row) drawStretch(pen, stretch, y, pitch - gap);
  }
  drawWaiting(pen, picture.waiting, base + 2, height);
  const now = Math.round(picture.now * width);
  context.globalAlpha = VEIL;
  context.fillStyle = palette.ground;
  context.fillRect(now, 0, width - now, height);
  context.globalAlpha = 1;
  context.fillStyle = palette.ink1;
  context.fillRect(now, 0, 1, height);
  drawCount(pen, picture, now, size);
}

interface Pen {
  readonly context: CanvasRenderingContext2D;
  readonly palette: Palette;
  readonly hatch: CanvasPattern;
  readonly width: number;
}

function drawStretch(pen: Pen, stretch: Stretch, y: number, height: number): void {
  const { context, palette } = pen;
  const x = stretch.from * pen.width;
  const width = Math.max(0.75, (stretch.to - stretch.from) * pen.width);
  const fill = (style: string | CanvasPattern, top = y, thickness = height) => {
    context.fillStyle = style;
    context.fillRect(x, top, width, thickness);
  };
  const middle = y + height / 2;
  switch (stretch.state) {
    case "idle":
      fill(palette.hairline, middle - 0.5, 1);
      break;
    case "opening":
      fill(palette.edge, middle - 1, 2);
      break;
    case "querying":
      fill(palette.querying);
      break;
    case "computing":
      fill(palette.ink1);
      break;
    case "ready":
      fill(palette.ink2, middle - height * 0.15, Math.max(0.5, height * 0.3));
      break;
    case "calling":
      fill(palette.edge);
      break;
    case "waiting":
      fill(palette.hairline);
      break;
    case "heldIdle":
      fill(palette.heldIdleWash);
      fill(pen.hatch);
      break;
  }
  if (stretch.isPinned && height >= 5) {
    fill(palette.pinned, y, 1.5);
    fill(palette.pinned, y + height - 1.5, 1.5);
  }
}

/** How many wait, as hills on a line; the tallest is as high as there is room. */
function drawWaiting(
  { context, palette, width }: Pen,
  waiting: readonly number[],
  top: number,
  bottom: number,
): void {
  const most = Math.max(1, ...waiting);
  const line = bottom - 1;
  context.fillStyle = palette.hairline;
  context.fillRect(0, line, width, 1);
  const step = width / waiting.length;
  context.beginPath();
  context.moveTo(0, line);
  for (const [index, count] of waiting.entries()) {
    const y = line - ((line - top) * count) / most;
    context.lineTo(index * step, y);
    context.lineTo((index + 1) * step, y);
  }
  context.lineTo(width, line);
  context.fillStyle = palette.edge;
  context.fill();
}

/** How many wait at the moment; nobody is no number. */
function drawCount(
  { context, palette }: Pen,
  picture: CardPicture,
  now: number,
  { height, rem }: Size,
) {
  if (picture.waitingNow === 0) return;
  context.font = `600 ${0.6875 * rem}px "Inter Variable", sans-serif`;
  context.textAlign = picture.now < 0.2 ? "left" : "right";
  context.textBaseline = "bottom";
  const x = now + (picture.now < 0.2 ? 5 : -4);
  context.lineWidth = 3;
  context.strokeStyle = palette.ground;
  context.strokeText(formatCount(picture.waitingNow), x, height - 2);
  context.fillStyle = palette.ink1;
  context.fillText(formatCount(picture.waitingNow), x, height - 2);
}
