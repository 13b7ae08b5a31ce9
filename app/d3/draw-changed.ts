const drawn = new WeakMap<Element, string>();

/**
 * Draws into an element only what differs from what it shows: most of a picture stands still from
 * frame to frame, and setting an attribute costs more than comparing a text.
 */
export function drawChanged<Data>(
  element: SVGGElement,
  data: Data,
  draw: (element: SVGGElement, data: Data) => void,
): void {
  const text = JSON.stringify(data);
  if (drawn.get(element) === text) return;
  drawn.set(element, text);
  draw(element, data);
}

/** For a selection's `filter`: has the element's datum changed since it was last asked? */
export function isNews(this: Element, datum: unknown): boolean {
  const text = JSON.stringify(datum);
  if (drawn.get(this) === text) return false;
  drawn.set(this, text);
  return true;
}
