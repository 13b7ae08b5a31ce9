import { currentPalette, type Palette } from "./palette.ts";

/** How many pixels the theme's rem has, and its small text. */
export interface TextSizes {
  readonly rem: number;
  readonly small: number;
}

let sizes: TextSizes | null = null;
let frame: CSSNumberish | null = null;
let theme: Palette | null = null;

/**
 * Asks once for each frame and theme: every question has the browser work out the styles of all that
 * was drawn since the last.
 */
export function textSizes(): TextSizes {
  const { currentTime } = document.timeline;
  const palette = currentPalette();
  if (sizes === null || currentTime !== frame || palette !== theme) sizes = askSizes();
  frame = currentTime;
  theme = palette;
  return sizes;
}

function askSizes(): TextSizes {
  const style = getComputedStyle(document.documentElement);
  const rem = Number.parseFloat(style.fontSize);
  return { rem, small: rem * Number.parseFloat(style.getPropertyValue("--size-small")) };
}
