import { type Box, drawBox, HATCH } from "./draw-box.ts";
import { drawText } from "./draw-text.ts";
import { copyDefinitions, copySvg } from "./svg-copy.ts";
import { px, svgElement } from "./svg-element.ts";

/** A part of the page as shapes and texts, its corner at 0, 0. */
export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly content: SVGElement;
}

/** Only for hands: in a picture nobody presses it. */
const CONTROLS = "select, input, [data-picture=none]";

/** Draws what is seen of an element: boxes, texts, drawings and canvases. */
export function drawPage(element: HTMLElement): Drawn {
  const { left, top, width, height } = element.getBoundingClientRect();
  const painter = new Painter(left, top);
  const content = svgElement("g", {});
  painter.paint(element, content);
  const definitions = svgElement("defs", {});
  definitions.append(...painter.clips, ...copyDefinitions(painter.needed));
  content.prepend(definitions);
  return { width, height, content };
}

class Painter {
  readonly clips: SVGElement[] = [];
  /** The patterns that drawings refer to, by id. */
  readonly needed = new Set([HATCH]);
  readonly #left: number;
  readonly #top: number;

  constructor(left: number, top: number) {
    this.#left = left;
    this.#top = top;
  }

  paint(element: Element, into: SVGElement): void {
    const style = getComputedStyle(element);
    const isUnseen =
      style.display === "none" || style.opacity === "0" || style.clipPath.startsWith("inset(50%");
    const isIconAlone = element.matches("button") && element.textContent === "";
    if (isUnseen || isIconAlone || element.matches(CONTROLS)) return;
    const box = this.#boxOf(element);
    if (element instanceof HTMLCanvasElement) into.append(...drawCanvas(element, box));
    else if (element instanceof SVGSVGElement) this.#paintDrawing(element, box, into);
    else {
      into.append(...drawBox(style, box));
      const inside = isScrolled(element, style) ? this.#clipped(box, into) : into;
      for (const child of element.childNodes) {
        if (child instanceof Element) this.paint(child, inside);
        else if (child instanceof Text && style.visibility !== "hidden") {
          inside.append(...drawText(child, style, this.#left, this.#top));
        }
      }
    }
  }

  #paintDrawing(drawing: SVGSVGElement, box: Box, into: SVGElement): void {
    const copy = box.width * box.height === 0 ? null : copySvg(drawing, this.needed);
    if (copy === null) return;
    copy.removeAttribute("id");
    for (const [name, length] of Object.entries(box)) copy.setAttribute(name, `${length}`);
    copy.setAttribute("overflow", getComputedStyle(drawing).overflow);
    into.append(copy);
  }

  /** What is scrolled out of sight is not in the picture either. */
  #clipped(box: Box, into: SVGElement): SVGElement {
    const id = `clip-${this.clips.length}`;
    const clip = svgElement("clipPath", { id });
    clip.append(svgElement("rect", { ...box }));
    this.clips.push(clip);
    const group = svgElement("g", { "clip-path": `url(#${id})` });
    into.append(group);
    return group;
  }

  #boxOf(element: Element): Box {
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [px(left - this.#left), px(top - this.#top)];
    return { x, y, width: px(width), height: px(height) };
  }
}

function drawCanvas(canvas: HTMLCanvasElement, box: Box): SVGElement[] {
  if (canvas.width * canvas.height === 0) return [];
  return [svgElement("image", { ...box, href: canvas.toDataURL() })];
}

function isScrolled(element: Element, { overflow }: CSSStyleDeclaration): boolean {
  const { scrollWidth, scrollHeight, clientWidth, clientHeight } = element;
  return overflow !== "visible" && (scrollWidth > clientWidth || scrollHeight > clientHeight);
}
