import { type FocusPath, focusPath, isShown, returnFocus } from "../ui/return-focus.ts";

let path: FocusPath = focusPath();

document.addEventListener("focusin", () => {
  path = focusPath();
});

document.addEventListener("focusout", ({ target, relatedTarget }) => {
  // Whoever leaves for the page itself wants to be nowhere; what is taken away is another matter.
  if (relatedTarget === null && target instanceof Element && document.hasFocus())
    queueMicrotask(() => {
      if (isShown(target)) path = focusPath();
    });
});

/** If what had the focus was taken away, what stands nearest has it. */
export function keepFocus(): void {
  const [from] = path;
  const { activeElement } = document;
  const isLost = activeElement === document.body || activeElement === from;
  if (from && isLost && !isShown(from)) returnFocus(path);
}
