import { plainColour } from "./colours.ts";
import { px, svgElement } from "./svg-element.ts";

let context: CanvasRenderingContext2D | null = null;

/** The lines of a text as the page has broken them, each a text of its own at the same place. */
export function drawText(
  node: Text,
  style: CSSStyleDeclaration,
  left: number,
  top: number,
): SVGElement[] {
  const fill = plainColour(style.color);
  if (fill === null || node.data.trim() === "") return [];
  const size = Number.parseFloat(style.fontSize);
  return linesOf(node).map(({ text, box }) => {
    const line = svgElement(
      "text",
      {
        x: px(box.left - left),
        y: px(box.top - top + baseline(style, size, box.height)),
        fill,
        "font-family": style.fontFamily,
        "font-size": style.fontSize,
        "font-weight": style.fontWeight,
        ...(style.letterSpacing !== "normal" && { "letter-spacing": style.letterSpacing }),
        ...(style.textDecorationLine === "underline" && { "text-decoration": "underline" }),
      },
      text,
    );
    return line;
  });
}

interface Line {
  text: string;
  readonly box: DOMRect;
}

/** Word by word: those at the same height are a line. */
function linesOf(node: Text): Line[] {
  const lines: Line[] = [];
  const range = document.createRange();
  for (const { index, 0: word } of node.data.matchAll(/\S+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const box = range.getClientRects()[0];
    if (box === undefined || box.width === 0) continue;
    const line = lines.at(-1);
    if (line !== undefined && Math.abs(line.box.top - box.top) < box.height / 2) {
      line.text += ` ${word}`;
    } else lines.push({ text: word, box });
  }
  return lines;
}

/** How far below the upper edge of its box a text stands. */
function baseline({ font }: CSSStyleDeclaration, size: number, height: number): number {
  context ??= document.createElement("canvas").getContext("2d");
  if (context === null) return height * 0.8;
  context.font = font;
  const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = context.measureText("x");
  return (height - (above + below)) / 2 + (above || size);
}
