import { plainColour } from "./colours.ts";
import { px, svgElement } from "./svg-element.ts";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The drawings' pattern for what is held and not used; styles have it as a gradient. */
export const HATCH = "held-idle";

const sides = ["Top", "Right", "Bottom", "Left"] as const;

/** What styles draw of an element itself: its ground and its edges. */
export function drawBox(style: CSSStyleDeclaration, { x, y, width, height }: Box): SVGElement[] {
  if (width * height === 0) return [];
  const box = { x: px(x), y: px(y), width: px(width), height: px(height) };
  const rx = Number.parseFloat(style.borderTopLeftRadius) || 0;
  const fill = plainColour(style.backgroundColor);
  const ground = fill === null ? [] : [svgElement("rect", { ...box, fill, ...(rx > 0 && { rx }) })];
  const hatch = style.backgroundImage.includes("repeating-linear-gradient")
    ? [svgElement("rect", { ...box, fill: `url(#${HATCH})` })]
    : [];
  return [...ground, ...hatch, ...drawEdges(style, { x, y, width, height }, rx)];
}

function drawEdges(style: CSSStyleDeclaration, box: Box, rx: number): SVGElement[] {
  const edges = sides.map((side) => ({
    side,
    width:
      style[`border${side}Style`] === "none" ? 0 : Number.parseFloat(style[`border${side}Width`]),
    stroke: plainColour(style[`border${side}Color`]),
  }));
  const [first] = edges;
  const isFrame = edges.every(({ width, stroke }) => width > 0 && stroke === first?.stroke);
  if (isFrame && first?.stroke) {
    const { width, stroke } = first;
    const [x, y] = [px(box.x + width / 2), px(box.y + width / 2)];
    const inner = { width: px(box.width - width), height: px(box.height - width) };
    return [
      svgElement("rect", { x, y, ...inner, rx, fill: "none", stroke, "stroke-width": width }),
    ];
  }
  return edges.flatMap(({ side, width, stroke }) => {
    if (!(width > 0) || stroke === null) return [];
    const isAcross = side === "Top" || side === "Bottom";
    return [
      svgElement("rect", {
        x: px(side === "Right" ? box.x + box.width - width : box.x),
        y: px(side === "Bottom" ? box.y + box.height - width : box.y),
        width: isAcross ? px(box.width) : width,
        height: isAcross ? width : px(box.height),
        fill: stroke,
      }),
    ];
  });
}
