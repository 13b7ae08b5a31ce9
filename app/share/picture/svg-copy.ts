import { plainColour } from "./colours.ts";

/** What styles say of a shape, as attributes that every program understands. */
const paints = ["fill", "stroke"] as const;
const properties = [
  "fill-opacity",
  "stroke-opacity",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "letter-spacing",
  "text-anchor",
  "dominant-baseline",
  "paint-order",
] as const;
/** What is as by default need not be written. */
const usual: Readonly<Record<string, string>> = {
  "fill-opacity": "1",
  "stroke-opacity": "1",
  "stroke-dasharray": "none",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  opacity: "1",
  "letter-spacing": "normal",
  "text-anchor": "start",
  "dominant-baseline": "auto",
  "paint-order": "normal",
};
const geometry: Readonly<Record<string, readonly string[]>> = {
  circle: ["cx", "cy", "r"],
  rect: ["x", "y", "width", "height", "rx", "ry"],
  path: [],
};
const kept =
  /^(x|y|x1|x2|y1|y2|dx|dy|d|points|transform|width|height|viewBox|pattern\w+|id|href|offset|clip-path|textLength|rotate)$/i;

/** A drawn element with all that styles make of it, and none of the page's classes and roles. */
export function copySvg(element: SVGElement, needed: Set<string>): SVGElement | null {
  const style = getComputedStyle(element);
  if (
    style.display === "none" ||
    (style.visibility === "hidden" && element.children.length === 0)
  ) {
    return null;
  }
  const copy = element.cloneNode(false) as SVGElement;
  for (const { name } of [...copy.attributes]) if (!kept.test(name)) copy.removeAttribute(name);
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  for (const attribute of copy.attributes) {
    attribute.value = attribute.value.replace(/(-?[\d.]+)rem\b/g, (_, n) => `${Number(n) * rem}`);
  }
  for (const name of geometry[element.localName] ?? []) {
    const value = style.getPropertyValue(name);
    if (value !== "" && value !== "auto") copy.setAttribute(name, value);
  }
  for (const name of paints) copy.setAttribute(name, paintOf(style.getPropertyValue(name), needed));
  for (const name of properties) {
    const value = style.getPropertyValue(name);
    if (value !== usual[name]) copy.setAttribute(name, value);
  }
  if (!element.hasAttribute("transform") && style.transform !== "none") {
    copy.setAttribute("transform", style.transform);
  }
  for (const child of element.childNodes) {
    if (child instanceof SVGElement) {
      if (child.localName === "title" || child.localName === "desc") continue;
      const inner = copySvg(child, needed);
      if (inner !== null) copy.append(inner);
    } else if (child instanceof Text) copy.append(child.data);
  }
  return copy;
}

/** A colour, or the name of a pattern, whose definition has to come along. */
function paintOf(paint: string, needed: Set<string>): string {
  const [, id] = /^url\("?#([^")]+)"?\)/.exec(paint) ?? [];
  if (id === undefined) return paint === "none" ? paint : (plainColour(paint) ?? "none");
  needed.add(id);
  return `url(#${id})`;
}

/** The definitions of patterns, and of those that these need in turn. */
export function copyDefinitions(needed: Set<string>): SVGElement[] {
  // A set that grows while it is walked is walked to its end.
  return [...needed].flatMap((id) => {
    const found = document.getElementById(id);
    const copy = found instanceof SVGElement ? copySvg(found, needed) : null;
    return copy === null ? [] : [copy];
  });
}
