/** Where the focus was, and what that stood in, from within outwards. */
export type FocusPath = readonly Element[];

const FOCUSABLE =
  '[tabindex="0"], a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary';

let behind: FocusPath = [];

/** Where the focus is now. */
export function focusPath(): FocusPath {
  const path: Element[] = [];
  for (let at = document.activeElement; at !== null && at !== document.body; at = at.parentElement)
    path.push(at);
  return path;
}

/** For a dialog that opens; one that gives way to another is gone, so what that came from follows. */
export function focusBehind(): FocusPath {
  const path = focusPath();
  behind = path[0]?.closest("[role=dialog]") ? [...path, ...behind] : path;
  return behind;
}

/**
 * Gives the focus back to where it was, or to what stands nearest if that was drawn anew meanwhile.
 * Tells the library whether that is left to it: places in a drawing are no elements of HTML to it.
 */
export function returnFocus(path: FocusPath): HTMLElement | boolean {
  const [from] = path;
  if (from === undefined) return true;
  if (from instanceof HTMLElement && isShown(from)) return from;
  for (const place of path) {
    const target = targetIn(place, place === from);
    if (target) {
      // What lies behind a dialog takes no focus until that is gone.
      queueMicrotask(() => target.focus({ preventScroll: target === from }));
      return false;
    }
  }
  return true;
}

/** A place itself, if it can have the focus, or the first in it; or in what has taken its place. */
function targetIn(place: Element, isFrom: boolean): HTMLElement | SVGElement | null | undefined {
  const now = place.isConnected ? place : place.id && document.getElementById(place.id);
  if (!now) return null;
  if (isShown(now) && (isFrom || now.matches("[tabindex]"))) return now as HTMLElement | SVGElement;
  return [...now.querySelectorAll<HTMLElement>(FOCUSABLE)].find(isShown);
}

/** What is not on the page, or hidden, has no place. */
export function isShown(element: Element): boolean {
  return element.getClientRects().length > 0;
}
