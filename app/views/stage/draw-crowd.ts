import { currentPalette, type Palette } from "../../d3/palette.ts";
import { prepareCanvas } from "../../d3/prepare-canvas.ts";
import type { Size } from "../../d3/use-drawing.ts";
import type { TokenMark } from "./shapes.ts";

/** What a canvas shows. */
interface Crowd {
  readonly tokens: readonly TokenMark[];
  readonly size: Size;
  readonly palette: Palette;
  readonly ratio: number;
}

const drawn = new WeakMap<HTMLCanvasElement, Crowd>();

/**
 * Requests in such numbers that nobody looks for one of them. They are drawn anew when one of them
 * has moved or changed: two thousand that stand still took a third of each frame.
 */
export function drawCrowd(
  canvas: HTMLCanvasElement,
  tokens: readonly TokenMark[],
  size: Size,
): void {
  if (tokens.length === 0) {
    // An empty one that is put on the page in each frame costs more than 1 ms while dragging.
    canvas.width = 0;
    drawn.delete(canvas);
    return;
  }
  const crowd = { tokens, size, palette: currentPalette(), ratio: window.devicePixelRatio };
  const before = drawn.get(canvas);
  if (before === undefined || !isSame(before, crowd)) drawDots(prepareCanvas(canvas, size), crowd);
  drawn.set(canvas, crowd);
}

function isSame(before: Crowd, { tokens, size, palette, ratio }: Crowd): boolean {
  if (before.palette !== palette || before.ratio !== ratio) return false;
  if (before.size.width !== size.width || before.size.height !== size.height) return false;
  if (before.tokens.length !== tokens.length) return false;
  return tokens.every((token, i) => isSameDot(before.tokens[i]!, token));
}

function isSameDot(before: TokenMark, token: TokenMark): boolean {
  return (
    before.x === token.x &&
    before.y === token.y &&
    before.radius === token.radius &&
    before.state === token.state &&
    before.weight === token.weight &&
    before.opacity === token.opacity &&
    before.isLost === token.isLost &&
    before.isSelected === token.isSelected &&
    before.isOwn === token.isOwn
  );
}

function drawDots(context: CanvasRenderingContext2D, { tokens, palette }: Crowd): void {
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
