import type { TextSize } from "../../../d3/use-drawing.ts";
import type { Box, Caption, CaptionKind } from "../shapes.ts";
import { box } from "./areas.ts";
import { textWidth } from "./text-width.ts";

/** These stand in a mark of their own, which is as large as they need. */
const inMarks: readonly CaptionKind[] = ["guest", "guestOnInk"];
/** Words closer to one another than this, for their size, read as one. */
const GAP = 0.5;

/**
 * The words that there is room for. The earlier ones come first; what would lie on them, or leave
 * its place, is said in fewer words, or left out.
 */
export function fitted(
  captions: readonly Caption[],
  { width, height, small }: TextSize,
): readonly Caption[] {
  const drawing = box(0, -small, width, height + small);
  const taken: Box[] = [];
  return captions.flatMap((caption) => {
    if (inMarks.includes(caption.kind)) return [caption];
    for (const text of [caption.text, ...(caption.short ?? [])]) {
      const place = inkOf({ ...caption, text }, small);
      if (!isIn(place, caption.within ?? drawing) || taken.some((one) => touch(one, place)))
        continue;
      taken.push(box(place.x - GAP * small, place.y, right(place) + GAP * small, bottom(place)));
      return [{ ...caption, text }];
    }
    return [];
  });
}

/** The place that a text takes. */
function inkOf({ x, y, anchor, text }: Caption, small: number): Box {
  const width = textWidth(text, small);
  const left = x - (anchor === "start" ? 0 : anchor === "end" ? width : width / 2);
  return box(left, y - 0.75 * small, left + width, y + 0.2 * small);
}

function touch(a: Box, b: Box): boolean {
  return a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);
}

function isIn(inner: Box, outer: Box): boolean {
  const isLevel = inner.x >= outer.x - 1 && right(inner) <= right(outer) + 1;
  return isLevel && inner.y >= outer.y - 1 && bottom(inner) <= bottom(outer) + 1;
}

function right({ x, width }: Box): number {
  return x + width;
}

function bottom({ y, height }: Box): number {
  return y + height;
}
