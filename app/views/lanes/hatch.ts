import type { Palette } from "../../d3/palette.ts";

const cache = new Map<string, HTMLCanvasElement>();

/** The hatching of what is held idle; it travels with time, as the bars do. */
export function hatchPattern(
  context: CanvasRenderingContext2D,
  { heldIdle, heldIdleWash }: Palette,
  rem: number,
  offset: number,
): CanvasPattern {
  const ratio = window.devicePixelRatio;
  const period = Math.round((rem / 16) * 7 * ratio);
  const key = `${heldIdle} ${heldIdleWash} ${period}`;
  const tile = cache.get(key) ?? drawTile(heldIdle, heldIdleWash, period);
  cache.set(key, tile);
  const pattern = context.createPattern(tile, "repeat")!;
  // Far out, where an offset of millions of pixels is, a pattern is not drawn to the pixel any more.
  const phase = offset % (period / ratio);
  pattern.setTransform(new DOMMatrix().translateSelf(phase, 0).scaleSelf(1 / ratio));
  return pattern;
}

function drawTile(colour: string, wash: string, period: number): HTMLCanvasElement {
  const tile = document.createElement("canvas");
  tile.width = period;
  tile.height = period;
  const context = tile.getContext("2d")!;
  context.fillStyle = wash;
  context.fillRect(0, 0, period, period);
  context.strokeStyle = colour;
  context.lineWidth = period * 0.28;
  context.beginPath();
  for (const start of [-period, 0, period]) {
    context.moveTo(start - 1, period + 1);
    context.lineTo(start + period + 1, -1);
  }
  context.stroke();
  return tile;
}
