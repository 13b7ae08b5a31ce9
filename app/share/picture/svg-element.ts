type Attributes = Readonly<Record<string, string | number>>;

/** An element of a drawing, made by names and values alone. */
export function svgElement(name: string, attributes: Attributes, text = ""): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, `${value}`);
  if (text !== "") element.textContent = text;
  return element;
}

/** A length in pixels, short. */
export function px(length: number): number {
  return Math.round(length * 100) / 100;
}
