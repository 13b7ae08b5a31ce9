import { currentPalette, type Palette } from "../../d3/palette.ts";
import { prepareCanvas } from "../../d3/prepare-canvas.ts";
import type { Size } from "../../d3/use-drawing.ts";
import type { TokenMark } from "./shapes.ts";

/** More requests than this are dots on a canvas: one by one they would cost too much. */
export const MOST_SINGLE = 300;

/** Requests in such numbers that nobody looks for one of them. */
export function drawCrowd(
  canvas: HTMLCanvasElement,
  tokens: readonly TokenMark[],
  size: Size,
): void {
  if (tokens.length === 0) {
    // An empty one, cleared and put on the page in each frame, costs more than 1 ms while dragging.
    if (canvas.width > 0) canvas.width = 0;
    return;
  }
  const context = prepareCanvas(canvas, size);
  const palette = currentPalette();
  for (const { x, y, radius, state, weight, opacity, isLost, isSelected, isOwn } of tokens) {
    const isHollow = state === "outside" || state === "waiting" || state === "ready";
    const line = isSelected ? 3 : Math.min(weight, radius * 0.6);
    const inner = Math.max(0.5, radius - line / 2);
    context.globalAlpha = opacity;
    context.beginPath();
    // What is of one colour has no line: two thousand lines take half of a frame.
    context.arc(x, y, isHollow ? inner : inner + line / 2, 0, 2 * Math.PI);
    context.fillStyle = isHollow ? palette.ground : colourOf(state, isLost, palette);
    context.fill();
    if (isHollow) {
      context.strokeStyle = palette.ink1;
      context.lineWidth = line;
      context.stroke();
    }
    if (isOwn) ring(context, x, y, radius + 6, palette);
  }
  context.globalAlpha = 1;
}

function ring(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  { ink1 }: Palette,
): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.strokeStyle = ink1;
  context.lineWidth = 1.5;
  context.stroke();
}

function colourOf(state: TokenMark["state"], isLost: boolean, palette: Palette): string {
  if (isLost) return palette.failed;
  if (state === "querying") return palette.querying;
  return state === "leaving" ? palette.edge : palette.ink1;
}
