/** Where the focus was when a dialog opened, and what that stood in, from within outwards. */
export type FocusPath = readonly Element[];

const FOCUSABLE =
  '[tabindex="0"], a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary';

let last: FocusPath = [];

/** Where the focus is now; one dialog that gives way to another is gone, so what that came from follows. */
export function focusPath(): FocusPath {
  const path: Element[] = [];
  const focused = document.activeElement;
  for (let at = focused; at !== null && at !== document.body; at = at.parentElement) path.push(at);
  last = focused?.closest("[role=dialog]") ? [...path, ...last] : path;
  return last;
}

/**
 * Gives the focus back to where it was, or to what stands nearest if that was drawn anew meanwhile.
 * Tells the library whether that is left to it: places in a drawing are no elements of HTML to it.
 */
export function returnFocus(path: FocusPath): boolean {
  const [from] = path;
  if (from === undefined || (from instanceof HTMLElement && from.isConnected)) return true;
  for (const place of path) {
    const target = place === from ? place : [...place.querySelectorAll(FOCUSABLE)].find(isShown);
    if (place.isConnected && target !== undefined) {
      // What lies behind the dialog takes no focus until that is gone.
      queueMicrotask(() => (target as HTMLElement | SVGElement).focus({ preventScroll: true }));
      return false;
    }
  }
  return true;
}

function isShown(element: Element): boolean {
  return element.getClientRects().length > 0;
}
