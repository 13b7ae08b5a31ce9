/** The element that carries the link: metadata is never drawn. */
const METADATA = "metadata";

export function isSvg(text: string): boolean {
  return /^[\uFEFF\s]*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>]/s.test(
    text.slice(0, 2_000),
  );
}

/** The text that a picture carries; null where it carries none. The text is never parsed as XML. */
export function readSvgText(svg: string, keyword: string): string | null {
  const opening = svg.indexOf(`<${METADATA} id="${keyword}">`);
  const begin = svg.indexOf(">", opening) + 1;
  const end = svg.indexOf(`</${METADATA}>`, begin);
  return opening < 0 || end < 0 ? null : unescaped(svg.slice(begin, end));
}

/** The same text as an element, to stand first in the picture. */
export function svgMetadata(document: Document, keyword: string, text: string): Element {
  const element = document.createElementNS("http://www.w3.org/2000/svg", METADATA);
  element.setAttribute("id", keyword);
  element.textContent = text;
  return element;
}

function unescaped(text: string): string {
  const names = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: keyof typeof names) => names[name]);
}
